import type { Language } from './i18n'

// Written out for the same reason as the days in day-words.ts: the line about sync belongs to the first view, and Intl costs it 9 ms. A test compares
// with Intl.
const WORDS: Record<Language, { now: string; second: string; minute: string; hour: string; ago: [string, string] }> = {
  nb: { now: 'nå', second: 'sek', minute: 'min', hour: 't', ago: ['for ', ' siden'] },
  en: { now: 'now', second: 'sec', minute: 'min', hour: 'hr', ago: ['', ' ago'] },
}

/**
 * "for 5 min siden"; under a minute in steps of 10 seconds, so that the text is calm.
 * @param seconds less than a day, not negative
 */
export function agoWords(language: Language, seconds: number): string {
  const words = WORDS[language]
  const [before, after] = words.ago
  const say = (value: number, unit: string): string => `${before}${value} ${unit}${after}`
  if (seconds < 10) return words.now
  if (seconds < 60) return say(Math.floor(seconds / 10) * 10, words.second)
  if (seconds < 3600) return say(Math.floor(seconds / 60), words.minute)
  return say(Math.floor(seconds / 3600), words.hour)
}
