import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMessage, readCompose, writeCompose } from '../../renderer/workstation/features/inbox/compose-draft'
import { fileSize, imageAddress } from '../../renderer/workstation/features/inbox/file'
import { emptyReply, readReply, replyKey, writeReply } from '../../renderer/workstation/features/inbox/reply-draft'
import { aPicture } from '../support/picture'

const letter = {
  id: 'file-1',
  name: 'brev.pdf',
  type: 'application/pdf' as const,
  bytes: 1200,
  sha256: 'a'.repeat(64),
}

describe('a reply that waits to be finished', () => {
  it('comes back as it was, with the outcome and each prescription decided so far (S51)', () => {
    const reply = { body: 'Hei «Kari»\n', outcome: '32' as const, lines: { rx1: true, rx2: false }, files: [letter] }
    expect(readReply(writeReply(reply))).toEqual(reply)
  })

  it('[S28] a file that was attached is a draft by itself; a draft of an older program has none', () => {
    expect(readReply(writeReply({ ...emptyReply, files: [letter] })).files).toEqual([letter])
    expect(readCompose(writeCompose({ ...emptyMessage, files: [letter] })).files).toEqual([letter])
    expect(readReply('{"body":"Hei","outcome":null,"lines":{}}')).toEqual({ ...emptyReply, body: 'Hei' })
  })

  it('nothing typed and nothing chosen is kept as nothing', () => {
    expect(writeReply(emptyReply)).toBe('')
    expect(readReply('')).toEqual(emptyReply)
    expect(writeCompose({ ...emptyMessage, kind: 'e-consultation' })).toBe('')
  })

  it('two people at one desk do not read each other’s half sentences', () => {
    expect(replyKey('d1', 'gp-berg')).not.toBe(replyKey('d1', 'sec-kari'))
  })

  it('whatever was kept, even by another program, is shown as text and never lost', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), fc.json()), (text) => {
        const shown = JSON.stringify([readReply(text), readCompose(text)])
        expect(shown).toContain(JSON.stringify(text).slice(1, -1))
      }),
    )
  })
})

describe('an attachment in the thread (S14, S28)', () => {
  it('is drawn as what its bytes are', () => {
    const base64 = aPicture(8).toString('base64')
    expect(imageAddress(base64)).toBe(`data:image/png;base64,${base64}`)
  })

  it('is not drawn when it only pretends to be an image', () => {
    expect(imageAddress(btoa('<svg onload="alert(1)"></svg>'))).toBeUndefined()
    expect(imageAddress(btoa('%PDF-1.7 not a picture'))).toBeUndefined()
    expect(imageAddress('')).toBeUndefined()
  })

  it('says its size as people say it', () => {
    expect(fileSize(240 * 1024, 'nb').replace(/\s/g, ' ')).toBe('240 kB')
    expect(fileSize(1.2 * 1024 * 1024, 'nb').replace(/\s/g, ' ')).toBe('1,2 MB')
    expect(fileSize(3, 'nb').replace(/\s/g, ' ')).toBe('1 kB')
  })
})
