/** Row ids that count upwards: `a-00001f`. Padded, so that they sort as they were made. */
export const idsWith = (prefix: string, width = 6): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `${prefix}-${count.toString(36).padStart(width, '0')}`
  }
}
