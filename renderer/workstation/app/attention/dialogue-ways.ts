import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import type { AttentionCard } from '@shared/sync/attention'
import { composeKey, readCompose, writeCompose } from '../../features/inbox/compose-draft'
import { readReply, replyKey, writeReply } from '../../features/inbox/reply-draft'
import { type Around, type Choice, command, joined } from './way'
import type { Wish } from './wish'

/** The patient can't be reached, or a file can't go as it is: sending once more would only be refused once more. */
const REFUSED_AGAIN = new Set([
  'not-active',
  'emergency-blocked',
  'contact-outdated',
  'no-consent',
  'too-young',
  'file-empty',
  'file-too-large',
  'file-type',
  'file-name',
  'file-gone',
  'file-missing',
  'file-differs',
])

/** Files of the card below those the field holds; more than a message takes are shown there and refused with a sentence. */
const bothFiles = (kept: readonly EnclosedFile[], sent: readonly EnclosedFile[]): EnclosedFile[] => [
  ...kept,
  ...sent.filter(({ id }) => !kept.some((file) => file.id === id)),
]

export function replyWays(
  card: AttentionCard,
  { args }: Extract<Wish, { name: 'dialogue.reply' }>,
  around: Around,
): Choice[] {
  const { t, userId } = around
  const found: Choice[] = []
  const dialogue = card.standing?.kind === 'dialogue' ? card.standing.row : undefined
  if (dialogue && userId !== null)
    found.push({
      key: 'draft',
      label: t('attention:reply.takeBack'),
      preview: t('attention:reply.takeBackPreview'),
      act: {
        kind: 'toDraft',
        key: replyKey(args.dialogueId, userId),
        join: (kept) => {
          const draft = readReply(kept)
          return writeReply({
            ...draft,
            outcome: draft.outcome ?? args.outcome,
            body: joined(draft.body, args.body),
            files: bothFiles(draft.files, args.attachments),
          })
        },
        open: { view: 'inbox', id: args.dialogueId },
      },
    })
  if (dialogue && !REFUSED_AGAIN.has(card.code)) {
    const seen = dialogue.last ? { seenId: dialogue.last.id } : {}
    found.push(
      command(
        'send',
        { label: t('attention:reply.send'), preview: t('attention:reply.sendPreview') },
        'dialogue.reply',
        { ...args, messageId: around.newId(), ...seen },
        t('attention:reply.sent'),
      ),
    )
  }
  return found
}

export function startWays(
  card: AttentionCard,
  { args }: Extract<Wish, { name: 'dialogue.start' }>,
  around: Around,
): Choice[] {
  const { t, userId, newId } = around
  const send = command(
    'send',
    { label: t('attention:start.send'), preview: t('attention:start.sendPreview') },
    'dialogue.start',
    { ...args, id: newId(), messageId: newId() },
    t('attention:reply.sent'),
  )
  // a letter that never came to be may reach the patient by now; its files will not have changed
  const again = card.code.startsWith('file-') ? [] : [send]
  if (userId === null) return again
  return [
    ...again,
    {
      key: 'draft',
      label: t('attention:start.takeBack'),
      preview: t('attention:start.takeBackPreview'),
      act: {
        kind: 'toDraft',
        key: composeKey(args.patientId, userId),
        join: (kept) => {
          const draft = readCompose(kept)
          const subject = draft.subject === '' ? args.subject : draft.subject
          const files = bothFiles(draft.files, args.attachments)
          return writeCompose({ kind: args.kind, subject, body: joined(draft.body, args.body), files })
        },
        open: { view: 'inbox', id: 'new', patientId: args.patientId },
      },
    },
  ]
}

export const openDialogue = (dialogueId: string, { t }: Pick<Around, 't'>): Choice => ({
  key: 'open',
  label: t('attention:close.open'),
  preview: t('attention:close.openPreview'),
  act: { kind: 'open', open: { view: 'inbox', id: dialogueId } },
})

export function closeWays(
  card: AttentionCard,
  { args }: Extract<Wish, { name: 'dialogue.close' }>,
  around: Around,
): Choice[] {
  const { t } = around
  const dialogue = card.standing?.kind === 'dialogue' ? card.standing.row : undefined
  if (!dialogue) return []
  const open = openDialogue(args.dialogueId, around)
  if (card.code !== 'patient-wrote') return [open]
  const seen = dialogue.last ? { seenId: dialogue.last.id } : {}
  return [
    open,
    command(
      'close',
      { label: t('attention:close.anyway'), preview: t('attention:close.anywayPreview') },
      'dialogue.close',
      { dialogueId: args.dialogueId, ...seen },
      t('inbox:reply.closed'),
    ),
  ]
}
