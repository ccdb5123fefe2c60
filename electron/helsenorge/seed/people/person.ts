import type { Patient } from '@shared/patient/model'
import type { Illness } from '../content/drugs'

export type Sex = Patient['sex']

/** A patient and what the rest of the demo must know about the person behind the row. */
export interface Person {
  readonly row: Patient
  /** whole years today */
  readonly age: number
  readonly illnesses: readonly Illness[]
  readonly language: 'nb' | 'nn' | 'en'
  /** known by name in the log-in picker: left out of everything drawn at random */
  readonly cast: boolean
  /** who writes to the clinic for this patient: the patient, or a parent of a child under 12 (S180); null = nobody can */
  writer: Person | null
}
