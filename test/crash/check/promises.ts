/** What the kill test holds the programs to; each is one test of the tally. */
export const promises = {
  lost: '[SY1 SY18] nothing that was told "done" is lost',
  doubled: '[SY3 SY5 SY18] nothing has a second effect, and nothing is there that nobody asked for',
  cards: '[SY7] what HelseNorge refused is exactly one card, and for a reason that fits',
  holder: '[SY21 S70] each time has one holder',
  notified: '[SY22] one change is one notification',
  same: '[SY11] every cache holds exactly what HelseNorge shows',
  rest: '[SY19] when the kills end everything arrives without help, and nothing waits any more',
  drafts: '[SY29] drafts stand as they were last told kept',
  mistaken: '[SY23 SY30] no kill is taken for a restored HelseNorge or a cache put back',
  whole: 'integrity_check and foreign_key_check find nothing in any file',
  faults: 'no defect, no error 5xx, no session lost, no core that gives up',
} as const
export type PromiseName = keyof typeof promises

export interface Finding {
  readonly promise: PromiseName
  readonly text: string
}
/** Writes down what was found against a promise. */
export type Note = (promise: PromiseName, text: string) => void
