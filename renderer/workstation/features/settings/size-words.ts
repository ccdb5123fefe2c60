const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** "12 MB", "1,4 GB": three digits at most. @param number the language's own way to write one */
export function sizeWords(bytes: number, number: (value: number) => string): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${number(step === 0 || value >= 10 ? Math.round(value) : Math.round(value * 10) / 10)} ${UNITS[step]}`
}
