/** Reads JSON this program wrote itself into its own file; T is what it wrote. Never for anything that came from outside. */
export const ownJson = <T>(text: string): T => JSON.parse(text) as T
