import { markOf } from '@shared/journal/commands'
import type { AttentionCard, StandingNote } from '@shared/sync/attention'
import { type Around, type Choice, command, joined } from './way'
import type { Wish } from './wish'

export const openJournal = (patientId: string, { t }: Around): Choice => ({
  key: 'open',
  label: t('attention:note.open'),
  preview: t('attention:note.openPreview'),
  act: { kind: 'open', open: { view: 'journal', patientId } },
})

export function noteWays(
  card: AttentionCard,
  wish: Extract<Wish, { name: 'note.save' | 'note.sign' }>,
  around: Around,
): Choice[] {
  const { t, newId, now } = around
  const { body, icpc, contactType } = wish.args
  const patientId = wish.name === 'note.save' ? wish.args.patientId : card.patientId
  if (patientId === null) return []
  const text = { body, icpc, contactType }
  const theirs = card.standing?.kind === 'note' && card.code !== 'wrong-patient' ? card.standing.row : undefined
  const occurredAt = wish.name === 'note.save' ? wish.args.occurredAt : (theirs?.occurredAt ?? now)
  if (theirs?.status !== 'draft') {
    const own = { id: newId(), patientId, occurredAt, ...text, seen: null }
    const words = { label: t('attention:note.own'), preview: t('attention:note.ownPreview') }
    return [command('own', words, 'note.save', own, t('attention:note.saved'))]
  }
  const save = (key: 'both' | 'mine', next: Pick<StandingNote, 'body' | 'icpc' | 'contactType'>): Choice =>
    command(
      key,
      { label: t(`attention:note.${key}`), preview: t(`attention:note.${key}Preview`) },
      'note.save',
      { id: theirs.id, patientId, occurredAt, ...next, seen: markOf(theirs) },
      t('attention:note.saved'),
    )
  const both = { ...text, body: joined(theirs.body, body), icpc: [...new Set([...theirs.icpc, ...icpc])].slice(0, 10) }
  const found = [save('both', both), save('mine', text)]
  if (wish.name === 'note.sign') {
    const words = { label: t('attention:note.sign'), preview: t('attention:note.signPreview') }
    const sign = { id: theirs.id, ...text, seen: markOf(theirs) }
    found.push(command('sign', words, 'note.sign', sign, t('journal:editor.signed')))
  }
  return found
}
