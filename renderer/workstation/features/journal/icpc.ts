export interface IcpcCode {
  /** K86, R991 */
  readonly code: string
  readonly text: string
}

/** Words of a text, without regard to case; a dash or slash parts words too. */
const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('nb')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Codes for what was typed, the likeliest first: the very code, codes that begin so, names that begin so, names with all the words somewhere.
 * Each typed word must begin a word of the name, so "hyper" finds "Hypertensjon" and "kron bronk" finds "Kronisk bronkitt".
 */
export function searchIcpc(codes: readonly IcpcCode[], typed: string, limit: number): readonly IcpcCode[] {
  const text = typed.trim()
  const wanted = wordsOf(text)
  if (wanted.length === 0) return []
  const asCode = text.toUpperCase()
  const ranked = codes.flatMap((entry) => {
    const rank = rankOf(entry, asCode, wanted)
    return rank === undefined ? [] : [{ entry, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.entry.code.localeCompare(b.entry.code))
    .slice(0, limit)
    .map(({ entry }) => entry)
}

function rankOf(entry: IcpcCode, asCode: string, wanted: readonly string[]): number | undefined {
  if (entry.code === asCode) return 0
  if (entry.code.startsWith(asCode)) return 1
  const words = wordsOf(entry.text)
  if (!wanted.every((word) => words.some((known) => known.startsWith(word)))) return undefined
  return wanted.some((word) => words[0]?.startsWith(word)) ? 2 : 3
}
