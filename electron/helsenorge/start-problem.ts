export type StartProblemCode =
  | 'port-taken'
  | 'folder-read-only'
  | 'folder-not-a-folder'
  | 'folder-in-use'
  | 'file-damaged'
  | 'file-newer'
  | 'address-not-usable'

/** HelseNorge cannot start and a person must act. `sentence` says what is wrong and what to do. */
export class StartProblem extends Error {
  readonly code: StartProblemCode
  readonly sentence: string

  constructor(code: StartProblemCode, sentence: string, options?: { cause: unknown }) {
    super(sentence, options)
    this.name = 'StartProblem'
    this.code = code
    this.sentence = sentence
  }
}
