/** Exit codes of the workstation: what a person has to look at. Documented in README. */
export const EXIT = { defect: 1, configuration: 2, folder: 3, port: 4, file: 5 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Something only a person can mend. Each text is one sentence: what is wrong, what to do. */
export interface Problem {
  exitCode: ExitCode
  nb: string
  en: string
  /** of a defect, for the one who mends it; never shown alone */
  trace?: string
}

/** A start that can't succeed; anything else thrown is a defect. */
export class StartRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.en)
    this.name = 'StartRefused'
    this.problem = problem
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')

export const folderProblem = (folder: string, error: unknown): Problem => ({
  exitCode: EXIT.folder,
  nb: `Klinikk kan ikke skrive i datamappen ${folder} (${reasonOf(error)}). Gi brukeren skrivetilgang, eller velg en annen mappe med KLINIKK_DATA.`,
  en: `The data folder ${folder} cannot be written to (${reasonOf(error)}); make it writable or choose another with KLINIKK_DATA.`,
})

export const defectProblem = (error: unknown): Problem => ({
  exitCode: EXIT.defect,
  nb: `Klinikk stoppet på grunn av en feil i programmet (${reasonOf(error)}). Ingen data er slettet. Start på nytt, og meld fra hvis det gjentar seg.`,
  en: `Klinikk stopped because of a fault in the program (${reasonOf(error)}); nothing was deleted: start it again, and report it if it comes back.`,
  ...(error instanceof Error && error.stack ? { trace: error.stack } : {}),
})
