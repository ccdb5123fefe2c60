import { isOpen } from '@shared/calendar/rules'
import type { CommandName, QueryResult } from '@shared/contract'
import type { EnclosedFile } from '@shared/inbox/attachment-rules'
import { markOf } from '@shared/journal/commands'
import type { AttentionCard, StandingAppointment, StandingNote } from '@shared/sync/attention'
import { composeKey, readCompose, writeCompose } from '../../features/inbox/compose-draft'
import { readReply, replyKey, writeReply } from '../../features/inbox/reply-draft'
import type { View } from '../route'
import { placeText, type Words } from './versions'
import type { Wish } from './wish'

/** What choosing does. `command` settles the card in the same transaction, and so do `letGo` and `toDraft`. */
export type Act =
  | { readonly kind: 'command'; readonly name: CommandName; readonly args: unknown; readonly done: string }
  | { readonly kind: 'letGo' }
  | {
      readonly kind: 'toDraft'
      readonly key: string
      /** own text joined to what stands in that field already */
      readonly join: (kept: string) => string
      readonly open: Place
    }
  | { readonly kind: 'open'; readonly open: Place }
interface Place {
  readonly view: View
  readonly id?: string
  /** made the active one first, with the question about unsaved text */
  readonly patientId?: string
}

/** One way out of a card. `preview`: what it will do, and what the patient will be told. */
export interface Choice {
  readonly key: string
  readonly label: string
  readonly preview: string
  readonly act: Act
}

export interface Around extends Words {
  readonly userId: string | null
  readonly userName: string
  /** next free times for a booking or move that lost its time */
  readonly free: QueryResult<'calendar.nextFree'>
  /** what the patient will be told of such a change */
  readonly willBeTold: (change: 'booked' | 'moved' | 'cancelled') => string
  readonly newId: () => string
}

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')
const placeOf = ({ calendarId, startsAt, endsAt }: { calendarId: string; startsAt: number; endsAt: number }) => ({
  calendarId,
  startsAt,
  endsAt,
})

/** The ways out of a card, the likeliest first, letting go last. */
export function choicesOf(card: AttentionCard, wish: Wish | undefined, around: Around): Choice[] {
  return [...ways(card, wish, around), letGo(card, wish, around)]
}

function ways(card: AttentionCard, wish: Wish | undefined, around: Around): Choice[] {
  switch (wish?.name) {
    case 'appointment.book':
      return bookWays(card, wish, around)
    case 'appointment.move':
      return moveWays(card, wish, around)
    case 'appointment.cancel':
    case 'appointment.undoBooking':
      return cancelWays(card, around)
    case 'appointment.setStatus':
      return statusWays(card, wish, around)
    case 'dialogue.reply':
      return replyWays(card, wish, around)
    case 'dialogue.start':
      return startWays(card, wish, around)
    case 'dialogue.close':
      return closeWays(card, wish, around)
    case 'note.save':
    case 'note.sign':
      return noteWays(card, wish, around)
    case 'note.correct':
      return card.patientId === null ? [] : [openJournal(card.patientId, around)]
    case 'employee.setServices': {
      const from = card.standing?.kind === 'services' ? { from: card.standing.row.services } : {}
      return [again(card, { ...wish.args, ...from }, around)]
    }
    default:
      return wish ? [again(card, wish.args, around)] : []
  }
}

const command = (
  key: string,
  words: Pick<Choice, 'label' | 'preview'>,
  name: CommandName,
  args: unknown,
  done: string,
): Choice => ({ key, ...words, act: { kind: 'command', name, args, done } })

/** The same once more, in the name of who sits at the desk now. */
const again = ({ name }: Pick<AttentionCard, 'name'>, args: unknown, { t, userName }: Around): Choice =>
  command(
    'again',
    { label: t('attention:again.label'), preview: t('attention:again.preview', { name: userName }) },
    name as CommandName,
    args,
    t('attention:again.done'),
  )

function letGo(card: AttentionCard, wish: Wish | undefined, around: Around): Choice {
  const { t } = around
  const row = card.standing?.kind === 'appointment' ? card.standing.row : undefined
  const words = ((): Pick<Choice, 'label' | 'preview'> => {
    switch (wish?.name) {
      case 'appointment.book':
        return { label: t('attention:letGo.label'), preview: t('attention:letGo.book') }
      case 'appointment.move':
      case 'appointment.cancel':
      case 'appointment.undoBooking':
      case 'appointment.setStatus':
        return row && isOpen(row)
          ? {
              label: t('attention:letGo.keep', { place: placeText(around, row) }),
              preview: t('attention:letGo.keepPreview'),
            }
          : { label: t('attention:letGo.label'), preview: t('attention:letGo.keepPreview') }
      case 'note.save':
      case 'note.sign':
        return card.standing
          ? { label: t('attention:letGo.keepText'), preview: t('attention:letGo.text') }
          : { label: t('attention:letGo.label'), preview: t('attention:letGo.text') }
      case 'dialogue.reply':
      case 'dialogue.start':
        return { label: t('attention:letGo.label'), preview: t('attention:letGo.letter') }
      default:
        return { label: t('attention:letGo.label'), preview: t('attention:letGo.keepPreview') }
    }
  })()
  return { key: 'let-go', ...words, act: { kind: 'letGo' } }
}

function bookWays(
  card: AttentionCard,
  { args }: Extract<Wish, { name: 'appointment.book' }>,
  around: Around,
): Choice[] {
  const { t, free, now } = around
  const same = card.holder || args.startsAt < now ? [] : [placeOf(args)]
  return [...same, ...free.map(placeOf)].map((place) => {
    const where = placeText(around, place)
    return command(
      `book ${place.calendarId} ${place.startsAt}`,
      {
        label: where,
        preview: sentences(t('attention:book.preview'), around.willBeTold('booked')),
      },
      'appointment.book',
      { ...args, ...place, id: around.newId() },
      t('attention:book.done', { place: where }),
    )
  })
}

function moveWays(
  card: AttentionCard,
  { args }: Extract<Wish, { name: 'appointment.move' }>,
  around: Around,
): Choice[] {
  const { t, free, now } = around
  if (card.standing?.kind !== 'appointment') return []
  const { row } = card.standing
  const same = card.holder || args.startsAt < now ? [] : [placeOf(args)]
  // theirs stands where they put it: other times only for who lost the race for one
  const others = card.holder ? free.map(placeOf) : []
  const places = [...same, ...others]
  if (!isOpen(row)) return same.map((place) => bookAnew(card, row, place, around))
  return places.map((place) => {
    const where = placeText(around, place)
    return command(
      `move ${place.calendarId} ${place.startsAt}`,
      {
        label: t('attention:move.label', { place: where }),
        preview: sentences(
          t('attention:move.preview', { from: fromText(around, row, place) }),
          around.willBeTold('moved'),
        ),
      },
      'appointment.move',
      { id: row.id, ...place, from: placeOf(row) },
      t('attention:move.done', { place: where }),
    )
  })
}

/** Where it is moved from, with the calendar only when that changes too. */
const fromText = (around: Around, from: StandingAppointment, to: ReturnType<typeof placeOf>): string =>
  from.calendarId === to.calendarId
    ? `${around.format.dayShort(from.startsAt)} ${around.format.span(from.startsAt, from.endsAt)}`
    : placeText(around, from)

/** The appointment was cancelled meanwhile: at the wanted time it can only be a new one. */
function bookAnew(
  { patientId }: AttentionCard,
  row: StandingAppointment,
  place: ReturnType<typeof placeOf>,
  around: Around,
): Choice {
  const { t } = around
  const where = placeText(around, place)
  const { typeId, reason, hidden } = row
  return command(
    'anew',
    {
      label: t('attention:anew.label', { place: where }),
      preview: sentences(t('attention:anew.preview'), around.willBeTold('booked')),
    },
    'appointment.book',
    { id: around.newId(), ...place, typeId, patientId, reason, hidden },
    t('attention:book.done', { place: where }),
  )
}

function cancelWays({ standing }: AttentionCard, around: Around): Choice[] {
  const { t } = around
  if (standing?.kind !== 'appointment' || !isOpen(standing.row)) return []
  const where = placeText(around, standing.row)
  return [
    command(
      'cancel',
      {
        label: t('attention:cancel.label', { place: where }),
        preview: sentences(t('attention:cancel.preview'), around.willBeTold('cancelled')),
      },
      'appointment.cancel',
      { id: standing.row.id, from: placeOf(standing.row) },
      t('attention:cancel.done'),
    ),
  ]
}

function statusWays(
  { standing }: AttentionCard,
  { args }: Extract<Wish, { name: 'appointment.setStatus' }>,
  { t }: Around,
): Choice[] {
  if (standing?.kind !== 'appointment') return []
  const status = t(`calendar:board.${args.status}`)
  return [
    command(
      'status',
      { label: t('attention:status.label', { status }), preview: t('attention:status.preview') },
      'appointment.setStatus',
      { ...args, from: standing.row.status },
      t('calendar:board.set', { status }),
    ),
  ]
}

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

function replyWays(card: AttentionCard, { args }: Extract<Wish, { name: 'dialogue.reply' }>, around: Around): Choice[] {
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

function startWays(card: AttentionCard, { args }: Extract<Wish, { name: 'dialogue.start' }>, around: Around): Choice[] {
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

function closeWays(card: AttentionCard, { args }: Extract<Wish, { name: 'dialogue.close' }>, { t }: Around): Choice[] {
  const dialogue = card.standing?.kind === 'dialogue' ? card.standing.row : undefined
  if (!dialogue) return []
  const open: Choice = {
    key: 'open',
    label: t('attention:close.open'),
    preview: t('attention:close.openPreview'),
    act: { kind: 'open', open: { view: 'inbox', id: args.dialogueId } },
  }
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

const openJournal = (patientId: string, { t }: Around): Choice => ({
  key: 'open',
  label: t('attention:note.open'),
  preview: t('attention:note.openPreview'),
  act: { kind: 'open', open: { view: 'journal', patientId } },
})

function noteWays(
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
