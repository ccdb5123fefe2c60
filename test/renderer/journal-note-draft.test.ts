import { describe, expect, it } from 'vitest'
import {
  isLong,
  maySign,
  mayWrite,
  missingToSign,
  withHeadings,
} from '../../renderer/workstation/features/journal/note-draft'

const SOAP = ['S:', 'O:', 'A:', 'P:']

describe('signing a note', () => {
  it('says everything that is missing at once', () => {
    expect(missingToSign({ contactType: 'consultation', body: '  ', icpc: [] })).toEqual(['text', 'icpc'])
    expect(missingToSign({ contactType: 'consultation', body: 'Hoste.', icpc: [] })).toEqual(['icpc'])
    expect(missingToSign({ contactType: 'consultation', body: 'Hoste.', icpc: ['R05'] })).toEqual([])
  })

  it('a plain note and a lab answer need no code, a phone call does', () => {
    expect(missingToSign({ contactType: 'note', body: 'Attest sendt.', icpc: [] })).toEqual([])
    expect(missingToSign({ contactType: 'lab', body: 'Hb 12,1.', icpc: [] })).toEqual([])
    expect(missingToSign({ contactType: 'phone', body: 'Ringte.', icpc: [] })).toEqual(['icpc'])
  })

  it('doctors sign; secretaries write; managers read', () => {
    expect(['gp', 'locum'].every((role) => maySign(role as 'gp'))).toBe(true)
    expect(maySign('secretary')).toBe(false)
    expect(mayWrite('secretary')).toBe(true)
    expect(mayWrite('manager')).toBe(false)
    expect(mayWrite(undefined)).toBe(false)
  })
})

describe('the SOAP template', () => {
  it('gives an empty note its headings and starts behind the first', () => {
    const { body, cursor } = withHeadings('', SOAP)
    expect(body).toBe('S: \n\nO: \n\nA: \n\nP: ')
    expect(cursor).toBe(3)
  })

  it('keeps what is written and adds only what is missing', () => {
    const { body, cursor } = withHeadings('S: Hoste i to uker.\n\nO: Normal lungelyd.\n', SOAP)
    expect(body).toBe('S: Hoste i to uker.\n\nO: Normal lungelyd.\n\nA: \n\nP: ')
    expect(body.slice(0, cursor).endsWith('A: ')).toBe(true)
  })

  it('pressed twice changes nothing', () => {
    const once = withHeadings('Kontroll.', SOAP).body
    expect(withHeadings(once, SOAP).body).toBe(once)
  })
})

describe('the timeline', () => {
  it('folds long texts, by letters or by lines', () => {
    expect(isLong('kort')).toBe(false)
    expect(isLong('x'.repeat(1000))).toBe(true)
    expect(isLong('linje\n'.repeat(12))).toBe(true)
  })
})
