import { isOpen } from '@shared/calendar/rules'
import type { AttentionCard, StandingAppointment } from '@shared/sync/attention'
import { placeText } from './versions'
import { type Around, type Choice, command, sentences } from './way'
import type { Wish } from './wish'

const placeOf = ({ calendarId, startsAt, endsAt }: { calendarId: string; startsAt: number; endsAt: number }) => ({
  calendarId,
  startsAt,
  endsAt,
})

export function bookWays(
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

export function moveWays(
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

export function cancelWays({ standing }: AttentionCard, around: Around): Choice[] {
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

export function statusWays(
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
