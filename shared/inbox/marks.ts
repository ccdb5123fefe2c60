import type { DialogueKind } from '../clinic/model'

/** Why a letter should be looked at before its turn, with the patient's own words that say so. */
export interface Mark {
  readonly kind: 'urgent' | 'clinical'
  readonly words: readonly string[]
}

/** Beginnings of words; a space stands for any space. Read and changed here by anybody: nothing is weighed or learned (N7). */
const URGENT = [
  'brystsmert',
  'vondt i brystet',
  'smerter i brystet',
  'pustevansk',
  'får ikke puste',
  'tung pust',
  'lammet',
  'lammelse',
  'skjev munn',
  'skjevhet i ansikt',
  'taleproblem',
  'besvim',
  'bevisstløs',
  'krampe',
  'blør kraftig',
  'kraftig blødning',
  'blod i oppkast',
  'selvmord',
  'ta livet',
  'overdose',
  'allergisk reaksjon',
  'hoven i ansiktet',
  'nakkestiv',
  'øyeblikkelig hjelp',
  'chest pain',
  'cannot breathe',
  'suicid',
]

/** What an e-contact is not for: it asks for a doctor's judgement (S49, S118). */
const CLINICAL = [
  'vondt',
  'smert',
  'feber',
  'utslett',
  'kløe',
  'hoste',
  'kvalme',
  'svimmel',
  'symptom',
  'bivirkning',
  'prøvesvar',
  'blodtrykk',
  'medisin',
  'tablett',
  'dosering',
  'betennelse',
  'infeksjon',
  'sykmeld',
  'sykemeld',
  'gravid',
]

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ')
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const finder = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})\\p{L}*`, 'gu')
const urgent = finder(URGENT)
const clinical = finder(CLINICAL)

const found = (pattern: RegExp, text: string): string[] => [...new Set(fold(text).match(pattern) ?? [])].slice(0, 4)

/**
 * The mark of what a patient wrote, by words that anybody can read above: urgent before all (S188, S190), a clinical question only where it does not belong. A word that is
 * denied ("ikke feber") counts too: to look once more costs less than to miss it.
 * @returns undefined when nothing stands out
 */
export function markOf(kind: DialogueKind, text: string): Mark | undefined {
  const now = found(urgent, text)
  if (now.length > 0) return { kind: 'urgent', words: now }
  if (kind !== 'e-contact') return undefined
  const medical = found(clinical, text)
  return medical.length > 0 ? { kind: 'clinical', words: medical } : undefined
}
