import type { FromCore } from '../core/process-messages'
import { EXIT, type ExitCode, type Problem } from './problem'

type Fatal = Extract<FromCore, { type: 'fatal' }>

const BY_CODE: Record<Fatal['code'], { exitCode: ExitCode; nb: (file: string) => string }> = {
  'cache-newer': {
    exitCode: EXIT.file,
    nb: (file) =>
      `Filen ${file} er laget av en nyere utgave av Klinikk. Installer den nyeste utgaven. Filen er ikke endret.`,
  },
  'cache-damaged': {
    exitCode: EXIT.file,
    nb: (file) =>
      `Filen ${file} er skadet og kan ikke leses. Ta en kopi av den og kontakt brukerstøtte; er alt sendt til HelseNorge, kan filen flyttes bort og hentes på nytt. Filen er ikke endret.`,
  },
  'cache-locked': {
    exitCode: EXIT.file,
    nb: (file) => `Filen ${file} brukes av et annet program. Lukk det andre programmet og start Klinikk igjen.`,
  },
  'folder-read-only': {
    exitCode: EXIT.folder,
    nb: (file) =>
      `Klinikk kan ikke skrive til ${file}. Gi brukeren skrivetilgang, eller velg en annen mappe med KLINIKK_DATA.`,
  },
  unknown: {
    exitCode: EXIT.defect,
    nb: (file) =>
      `Klinikk kunne ikke åpne ${file}. Start maskinen på nytt, og kontakt brukerstøtte hvis det gjentar seg. Filen er ikke endret.`,
  },
}

/** What the core could not get past, as a sentence for a person. */
export function coreProblem({ code, file, sentence }: Fatal): Problem {
  const { exitCode, nb } = BY_CODE[code]
  return { exitCode, nb: nb(file), en: sentence }
}

/** The core ended again and again. */
export const coreLoopProblem = (dataDir: string, code: number): Problem => ({
  exitCode: EXIT.defect,
  nb: `Klinikk stoppet fordi lagringsdelen av programmet faller ut hver gang den startes (kode ${code}). Ingenting i ${dataDir} er slettet. Start på nytt, og kontakt brukerstøtte hvis det gjentar seg.`,
  en: `Klinikk stopped because its storage process ends each time it is started (code ${code}); nothing in ${dataDir} was deleted: start again, and report it if it comes back.`,
})
