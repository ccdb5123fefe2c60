import type { Illness } from './drugs'

/** A picture that belongs to a message; drawn by code. */
export type Picture = 'rash' | 'mole' | 'bite' | 'eye' | 'wound' | 'list'

/**
 * What a patient and the clinic write to each other about one matter. Words in braces are filled in by `text/fill.ts`.
 * Lists as long as `open` go with it one by one, so that the answer answers what was asked.
 */
export interface Talk {
  readonly subject: readonly string[]
  readonly open: readonly string[]
  /** the clinic's question, and what the patient answers */
  readonly ask?: readonly (readonly [question: string, reply: string])[]
  /** which opening each question follows; the first follows the first when nothing stands here */
  readonly askAt?: readonly number[]
  readonly answer: readonly string[]
  readonly picture?: Picture
}

/** Who has it. Ages in whole years, `to` included. */
export interface Audience {
  readonly from?: number
  readonly to?: number
  readonly sex?: 'female' | 'male'
  /** only those who live with it, and they have it often */
  readonly illness?: Illness
  /** months of the year, 1 to 12 */
  readonly months?: readonly number[]
}

/**
 * One reason to see or write to the doctor: the same matter as the patient says it, as the booking shows it and as the journal holds it, so that
 * code and text always fit each other.
 */
export interface Complaint {
  readonly icpc: readonly string[]
  readonly weight: number
  /** comes the same day: only then, or also then; planned when nothing stands here */
  readonly urgent?: 'only' | 'also'
  readonly who: Audience
  /** the patient's own words when booking (S63) */
  readonly reasons: readonly string[]
  /** what the secretary writes when the patient rings */
  readonly desk: readonly string[]
  /** subjective, objective, assessment, plan */
  readonly notes: readonly (readonly [s: string, o: string, a: string, p: string])[]
  readonly talk?: Talk
}
