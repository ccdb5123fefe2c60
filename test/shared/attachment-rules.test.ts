import {
  attachmentName,
  checkAttachment,
  checkBytes,
  HEAD_BYTES,
  nameFits,
  sniffAttachment,
} from '@shared/inbox/attachment-rules'
import { attachmentTypes, MAX_ATTACHMENT_BYTES } from '@shared/inbox/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0])
const PDF = new TextEncoder().encode('%PDF-1.7')
const text = (value: string) => new TextEncoder().encode(value)

describe('what may be attached (S14, S28)', () => {
  test('a file is what its first bytes say, not what its name says', () => {
    expect(checkAttachment('arm', 100, JPEG)).toEqual({ type: 'image/jpeg' })
    expect(checkAttachment('arm.PNG', 100, PNG)).toEqual({ type: 'image/png' })
    expect(checkAttachment('brev.pdf', 100, PDF)).toEqual({ type: 'application/pdf' })
    for (const other of ['<html>', '<svg onload=alert(1)>', 'MZ\u0090', 'PK\u0003\u0004', ' %PDF-1.7', 'GIF89a'])
      expect(checkAttachment('arm.png', 100, text(other))).toEqual({ problem: 'file-type' })
  })

  test('exactly 12 MB of raw bytes may go, one byte more may not, none at all is no file', () => {
    expect(checkBytes(MAX_ATTACHMENT_BYTES, PNG)).toEqual({ type: 'image/png' })
    expect(checkBytes(MAX_ATTACHMENT_BYTES + 1, PNG)).toEqual({ problem: 'file-too-large' })
    expect(checkBytes(0, new Uint8Array())).toEqual({ problem: 'file-empty' })
    expect(MAX_ATTACHMENT_BYTES).toBe(12 * 1024 * 1024)
  })

  test('a name that pretends another kind is refused: the receiver’s machine goes by it', () => {
    expect(checkAttachment('faktura.pdf', 100, PNG)).toEqual({ problem: 'file-name' })
    expect(checkAttachment('bilde.exe', 100, PNG)).toEqual({ problem: 'file-name' })
    expect(checkAttachment('bilde.png.exe', 100, PNG)).toEqual({ problem: 'file-name' })
    expect(checkAttachment('prøvesvar 23.11', 100, PDF)).toEqual({ type: 'application/pdf' })
    expect(checkAttachment('arm.jpeg', 100, JPEG)).toEqual({ type: 'image/jpeg' })
  })

  test('a name that is turned around by hidden signs, or holds a path, does not pass HelseNorge', () => {
    expect(nameFits('bilde\u202egnp.exe', 'image/png')).toBe(false)
    expect(nameFits('../../bilde.png', 'image/png')).toBe(false)
    expect(nameFits('bilde\u0000.png', 'image/png')).toBe(false)
    expect(attachmentName('C:\\bilder\\arm\u200b.png', 'image/png')).toBe('arm.png')
    expect(attachmentName('.pdf', 'application/pdf')).toBe('vedlegg.pdf')
  })

  test('whatever the file is called, the name it is sent under fits its kind, has an ending and room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...attachmentTypes), (name, type) => {
        const head = { 'image/png': PNG, 'image/jpeg': JPEG, 'application/pdf': PDF }[type]
        fc.pre('type' in checkAttachment(name, 100, head))
        const sent = attachmentName(name, type)
        expect(nameFits(sent, type)).toBe(true)
        expect(sent).toMatch(/.\.(jpg|jpeg|jpe|jfif|png|pdf)$/i)
        expect(sent.length).toBeLessThanOrEqual(200)
        expect(attachmentName(sent, type)).toBe(sent)
      }),
      { numRuns: 2000 },
    )
  })

  test('nothing but the three signatures is ever taken for an allowed kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const type = sniffAttachment(bytes)
        const signed = [PNG, JPEG.subarray(0, 3), PDF.subarray(0, 5)].some((signature) =>
          signature.every((byte, i) => bytes[i] === byte),
        )
        expect(type !== undefined).toBe(signed)
        expect(sniffAttachment(bytes.subarray(0, HEAD_BYTES))).toBe(type)
      }),
    )
  })
})
