import { sniffAttachment } from '@shared/inbox/attachment-rules'

/**
 * An address from which the window can draw the image, named by what the bytes are and not by what they were said to be; undefined when they are
 * no image.
 */
export function imageAddress(base64: string): string | undefined {
  // 24 characters are 18 bytes: more than any signature
  const head = Uint8Array.from(atob(base64.slice(0, 24)), (character) => character.charCodeAt(0))
  const type = sniffAttachment(head)
  return type === 'image/jpeg' || type === 'image/png' ? `data:${type};base64,${base64}` : undefined
}

/** 340 kB, 1,2 MB; one MB is 1,048,576 bytes, as in the limit of 12 MB (S28) */
export function fileSize(bytes: number, language: string): string {
  const [value, unit] = bytes >= 1_048_576 ? [bytes / 1_048_576, 'megabyte'] : [Math.max(1, bytes / 1024), 'kilobyte']
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(value)
}
