import type { AttentionCard, Standing, StandingAppointment } from '@shared/sync/attention'
import type { Instant } from '@shared/time/instant'
import { isSetup, setupLines } from './setup-lines'
import { typedText, type Wish } from './wish'
import type { Words } from './words'

/** One side of a card: short lines, and a longer text as it was written. */
export interface Version {
  readonly lines: readonly string[]
  readonly text: string
}
interface Place {
  readonly calendarId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
}
/** "tir. 24. nov. 08:20–08:40 · Astrid Berg" */
export const placeText = ({ format, calendars }: Words, { calendarId, startsAt, endsAt }: Place): string => {
  const calendar = calendars.find(({ id }) => id === calendarId)?.name
  const when = `${format.dayShort(startsAt)} ${format.span(startsAt, endsAt)}`
  return calendar === undefined ? when : `${when} · ${calendar}`
}

const services = ['booking', 'eConsultation', 'eContact', 'prescriptionRenewal'] as const
const serviceLines = ({ t }: Words, on: Readonly<Record<(typeof services)[number], boolean>>): string[] =>
  services.map((service) => `${t(`settings:services.${service}`)}: ${t(on[service] ? 'common:yes' : 'common:no')}`)

/** "My version": what the refused change wanted. */
export function mine(words: Words, card: AttentionCard, wish: Wish | undefined): Version {
  const { t } = words
  return { lines: mineLines(words, card, wish), text: typedText(wish) || (wish ? '' : t('attention:unreadable')) }
}

function mineLines(words: Words, card: AttentionCard, wish: Wish | undefined): string[] {
  const { t, types } = words
  if (wish && isSetup(wish)) return setupLines(words, wish)
  switch (wish?.name) {
    case 'appointment.book': {
      const { typeId, hidden } = wish.args
      const type = types.find(({ id }) => id === typeId)?.name
      return [placeText(words, wish.args), ...(type ? [type] : []), ...(hidden ? [t('calendar:hidden')] : [])]
    }
    case 'appointment.move':
      return [
        t('attention:mine.moveTo', { place: placeText(words, wish.args) }),
        ...(wish.args.from ? [t('attention:mine.moveFrom', { place: placeText(words, wish.args.from) })] : []),
      ]
    case 'waiting.add':
      return [t('attention:mine.wait')]
    case 'waiting.withdraw':
      return [t('attention:mine.waitNot')]
    case 'waiting.serve':
      return [t('attention:mine.waitServe', { place: placeText(words, wish.args) })]
    case 'appointment.moveTogether':
      return wish.args.moves.map((move) => t('attention:mine.moveTo', { place: placeText(words, move) }))
    case 'appointment.cancel':
      return [t('attention:mine.cancel'), ...(wish.args.from ? [placeText(words, wish.args.from)] : [])]
    case 'appointment.undoBooking':
      return [t('attention:mine.undo')]
    case 'appointment.setStatus':
      return [t('attention:mine.status', { status: t(`calendar:board.${wish.args.status}`) })]
    case 'appointment.setHidden':
      return [t(wish.args.hidden ? 'attention:mine.hide' : 'attention:mine.show')]
    case 'appointment.answerRequest':
      return [
        t(wish.args.answer === 'confirmed' ? 'calendar:request.confirm' : 'calendar:request.refuse'),
        ...wish.args.suggested.map((time) => placeText(words, time)),
      ]
    case 'dialogue.reply':
      return [
        ...(wish.args.outcome ? [t(`inbox:renewal.outcomes.${wish.args.outcome}`)] : []),
        ...(wish.args.close ? [t('attention:mine.andClose')] : []),
      ]
    case 'dialogue.start':
      return [t(`common:kind.${wish.args.kind}`)]
    case 'dialogue.close':
      return [t('attention:mine.close')]
    case 'dialogue.assign':
      return [t('attention:mine.assign')]
    case 'dialogue.convert':
      return [t('attention:mine.convert', { name: t(`common:kind.${wish.args.to}`) })]
    case 'dialogue.reopen':
      return [t('attention:mine.reopen')]
    case 'note.save':
    case 'note.sign':
      return [[t(`journal:contactType.${wish.args.contactType}`), ...wish.args.icpc].join(' · ')]
    case 'note.correct':
      return [t('attention:mine.correct')]
    case 'employee.setServices':
      return serviceLines(words, wish.args.services)
    default:
      return [card.name]
  }
}

/** "Their version": what stands now, who changed it and when, as far as the rows tell. */
export function theirs(words: Words, card: AttentionCard): Version {
  const { t } = words
  const lines: string[] = []
  let text = ''
  if (card.standing) {
    const told = standingText(words, card.standing, card.code)
    lines.push(...told.lines)
    text = told.text
  } else if (!card.holder) lines.push(t('attention:theirs.nothing'))
  if (card.holder) lines.push(...holderLines(words, card.holder))
  return { lines, text }
}

function standingText(words: Words, standing: Standing, code: string): Version {
  const { t, format, now } = words
  switch (standing.kind) {
    case 'appointment':
      return { lines: appointmentLines(words, standing.row, code), text: '' }
    case 'dialogue': {
      const { status, last } = standing.row
      const lines = [t(`attention:dialogueStatus.${status}`)]
      if (!last) return { lines, text: '' }
      const when = format.when(last.sentAt, now)
      const said = last.fromPatient ? 'attention:theirs.patientWrote' : 'attention:theirs.colleagueWrote'
      return { lines: [...lines, t(said, { name: last.senderName, when })], text: last.body }
    }
    case 'note': {
      const { contactType, icpc, status, changedAt, signedAt, by, body } = standing.row
      const at = signedAt ?? changedAt
      const who = by ?? t('attention:somebody')
      const how = signedAt === null ? 'attention:theirs.noteBy' : 'attention:theirs.signedBy'
      return {
        lines: [
          [t(`journal:contactType.${contactType}`), ...icpc].join(' · '),
          at === null ? t(`journal:status.${status}`) : t(how, { who, when: format.when(at, now) }),
        ],
        text: body,
      }
    }
    case 'services':
      return { lines: serviceLines(words, standing.row.services), text: '' }
  }
}

function appointmentLines(words: Words, row: StandingAppointment, code: string): string[] {
  const { t, format, now } = words
  const gone = row.status === 'cancelled' || row.status === 'rejected'
  const status = row.status === 'confirmed' ? [] : [t(`calendar:status.${row.status}`)]
  const when = format.when(row.changedAt, now)
  const who = row.by ?? t(row.cancelledBy === 'patient' ? 'attention:thePatient' : 'attention:somebody')
  const made = row.changedAt === row.bookedAt
  const how = gone
    ? t('attention:theirs.cancelledBy', { who, when })
    : made
      ? bookedText(words, row)
      : t(code === 'moved-meanwhile' ? 'attention:theirs.movedBy' : 'attention:theirs.changedBy', { who, when })
  return [placeText(words, row), ...status, how]
}

function holderLines(words: Words, holder: StandingAppointment): string[] {
  const { t } = words
  const taken = t('attention:theirs.takenBy', { place: placeText(words, holder), name: holder.patientName })
  return [
    taken,
    holder.changedAt === holder.bookedAt
      ? bookedText(words, holder)
      : (appointmentLines(words, holder, '').at(-1) ?? ''),
  ]
}

function bookedText({ t, format, now }: Words, row: StandingAppointment): string {
  const when = format.when(row.bookedAt, now)
  if (row.source === 'helsenorge') return t('attention:theirs.bookedByPatient', { when })
  return t('attention:theirs.bookedBy', { who: row.by ?? t('attention:somebody'), when })
}

/** What the patient has been told about it, newest last; undefined where nobody is ever told (journal, settings). */
export function toldText({ t, format, now }: Words, card: AttentionCard): string | undefined {
  const [feature] = card.name.split('.')
  if (feature === 'note' || feature === 'employee') return undefined
  if (card.told.length === 0) return t('attention:told.nothing')
  const news = card.told.map(({ kind, at }) =>
    at > now
      ? t('attention:told.heldBack', { news: t(`common:news.${kind}`), time: format.time(at) })
      : `${t(`common:news.${kind}`)} ${format.when(at, now)}`,
  )
  return t('attention:told.news', { news: news.join(' · ') })
}
