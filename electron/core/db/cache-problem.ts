export type CacheProblemCode = 'cache-newer' | 'cache-damaged' | 'cache-locked' | 'folder-read-only' | 'unknown'

const SENTENCES: Record<CacheProblemCode, (file: string) => string> = {
  'cache-newer': (file) =>
    `${file} was written by a newer version of Klinikk; install that version or choose another data folder.`,
  'cache-damaged': (file) =>
    `${file} is damaged and was left as it is; restore it from a backup, or move it away and start again to fetch everything from HelseNorge.`,
  'cache-locked': (file) => `${file} is in use by another Klinikk on this computer; close that one first.`,
  'folder-read-only': (file) =>
    `Klinikk can't write beside ${file}; give this user write access or choose another data folder.`,
  unknown: (file) => `${file} could not be opened; see the log for the reason.`,
}

/** Why the cache can't be opened, with a sentence that says what to do. The file is left untouched. */
export class CacheProblem extends Error {
  readonly code: CacheProblemCode
  readonly file: string
  constructor(code: CacheProblemCode, file: string, cause?: unknown) {
    super(SENTENCES[code](file), { cause })
    this.code = code
    this.file = file
  }

  /** Reads SQLite's own error codes; a problem already named passes through. */
  static from(error: unknown, file: string): CacheProblem {
    if (error instanceof CacheProblem) return error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
      return new CacheProblem('cache-damaged', file, error)
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      return new CacheProblem('cache-locked', file, error)
    if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
      return new CacheProblem('folder-read-only', file, error)
    }
    return new CacheProblem('unknown', file, error)
  }
}
