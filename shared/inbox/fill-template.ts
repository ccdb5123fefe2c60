/** What a template may name, in the words its writers use: the patient's side is Norwegian (S123). */
export const templateVariables = ['fornavn', 'navn', 'fastlege', 'meg', 'klinikk', 'telefon', 'dato'] as const
export type TemplateVariable = (typeof templateVariables)[number]
export type TemplateValues = Readonly<Record<TemplateVariable, string | null>>

const NAMED = new RegExp(`\\{(${templateVariables.join('|')})\\}`, 'gi')

/** The text with `{fornavn}` and the others filled in; what is not known stays in its braces, to be seen and filled in by hand. */
export const fillTemplate = (body: string, values: TemplateValues): string =>
  body.replace(NAMED, (whole, name: string) => values[name.toLowerCase() as TemplateVariable] ?? whole)

/** The first variable left in a text: it must not reach a patient. */
export const unfilled = (body: string): string | undefined => body.match(NAMED)?.[0]
