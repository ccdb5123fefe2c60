import { fillTemplate, unfilled } from '@shared/inbox/fill-template'
import { replyTemplates } from '@shared/inbox/templates'
import { describe, expect, test } from 'vitest'
import { aClinicWhere, gp, secretary } from '../support/act'
import { ask } from '../support/ask'
import { MORNING } from '../support/clinic-rows'

const template = (over: object = {}) => ({
  id: 'reply-1',
  name: 'Fine prøvesvar',
  body: 'Hei {fornavn}! Prøvene er fine.',
  ownerId: null,
  ...over,
})
const values = {
  fornavn: 'Ingrid',
  navn: 'Ingrid Solberg',
  fastlege: 'Astrid Berg',
  meg: 'Kari Lie',
  klinikk: 'Legekontoret',
  telefon: null,
  dato: '23.11.2026',
}

describe('prepared answers', () => {
  test('the clinic’s are everybody’s, one’s own are seen and changed by oneself alone', async () => {
    const { act, db } = await aClinicWhere()
    const own = template({ id: 'reply-2', name: 'Egen', ownerId: 'sec-kari' })
    expect(await act(gp, 'replyTemplate.save', { template: template(), from: null })).toMatchObject({ ok: true })
    expect(await act(secretary, 'replyTemplate.save', { template: own, from: null })).toMatchObject({ ok: true })
    const names = (userId: string) => ask(db, 'inbox.templates', {}, MORNING, userId).map(({ name }) => name)
    expect(names('sec-kari')).toEqual(['Egen', 'Fine prøvesvar'])
    expect(names('gp-berg')).toEqual(['Fine prøvesvar'])
    const stolen = { template: { ...own, ownerId: null }, from: own }
    expect(await act(gp, 'replyTemplate.save', stolen)).toMatchObject({ code: 'not-allowed' })
    expect(await act(gp, 'replyTemplate.delete', { from: own })).toMatchObject({ code: 'not-allowed' })
    expect(
      await act(gp, 'replyTemplate.save', { template: template({ id: 'x', ownerId: 'sec-kari' }), from: null }),
    ).toMatchObject({
      code: 'not-allowed',
    })
  })

  test('[N9] not over a colleague’s change; deleted twice is deleted once', async () => {
    const { act, row } = await aClinicWhere([{ table: replyTemplates, rows: [{ ...template(), clinicId: 'clinic' }] }])
    const stale = { template: template({ body: 'Ny tekst' }), from: template({ body: 'Gammel tekst' }) }
    expect(await act(secretary, 'replyTemplate.save', stale)).toMatchObject({ code: 'setup-changed' })
    expect(await act(secretary, 'replyTemplate.delete', { from: template() })).toMatchObject({ ok: true })
    expect(await act(gp, 'replyTemplate.delete', { from: template() })).toMatchObject({ ok: true })
    expect(await row(replyTemplates, 'reply-1')).toBeUndefined()
  })

  test('variables are filled in; what is not known stays to be seen, and other braces are left alone', () => {
    expect(fillTemplate('Hei {fornavn}! {Klinikk}, {telefon} {annet}', values)).toBe(
      'Hei Ingrid! Legekontoret, {telefon} {annet}',
    )
    expect(unfilled('Ring oss på {telefon}.')).toBe('{telefon}')
    expect(unfilled('Ta {annet}.')).toBeUndefined()
    // a name is text, never a pattern
    expect(fillTemplate('{navn}', { ...values, navn: '$& {fornavn}' })).toBe('$& {fornavn}')
  })
})
