const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe' }
const BARE: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', å: 'a', ä: 'a', ö: 'o' }
const plain = (text: string, letters: Readonly<Record<string, string>>): string =>
  text
    .toLowerCase()
    .replaceAll(/[æøåäö]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')

/** A word in the forms in which people type it: blodprøve, blodproeve, blodprove. */
export const foldings = (text: string): readonly string[] => [plain(text, LETTERS), plain(text, BARE)]

/** How well the typed word fits the word: 3 the whole, 2 its beginning, 1 inside it, 0 not at all. */
export function wordMatch(typed: string, word: string): 0 | 1 | 2 | 3 {
  let best: 0 | 1 | 2 | 3 = 0
  for (const [n, whole] of foldings(word).entries()) {
    const part = foldings(typed)[n] ?? ''
    if (part === whole) return 3
    if (whole.startsWith(part)) best = 2
    else if (best === 0 && part.length >= 4 && whole.includes(part)) best = 1
  }
  return best
}
