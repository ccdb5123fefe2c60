import { Button } from '@navikt/ds-react/Button'
import { commands, type QueryResult } from '@shared/contract'
import type { AttentionCard } from '@shared/sync/queries'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { now } from '../lib/clock'
import { useFormats } from '../lib/format'
import { newId } from '../lib/id'
import { useRefusalText } from '../lib/refusal'
import { useCommand } from '../lib/use-command'
import { useDeskQuery } from '../lib/use-query'
import { useToast } from './toasts'

type Slot = QueryResult<'calendar.nextFree'>[number]
type Wish =
  | { readonly kind: 'book'; readonly args: ReturnType<typeof bookArgs> }
  | { readonly kind: 'move'; readonly args: ReturnType<typeof moveArgs> }

const bookArgs = (raw: unknown) => commands['appointment.book'].args.parse(raw)
const moveArgs = (raw: unknown) => commands['appointment.move'].args.parse(raw)
const wishOf = (card: AttentionCard): Wish =>
  card.name === 'appointment.book'
    ? { kind: 'book', args: bookArgs(card.args) }
    : { kind: 'move', args: moveArgs(card.args) }

/** The three next free times for a booking or move that was refused; choosing one books it and settles the card (issue point 15). */
export function AttentionTimes({ card, onSettled }: { card: AttentionCard; onSettled: () => void }) {
  const { t } = useTranslation('shell')
  const format = useFormats()
  const toast = useToast()
  const refusal = useRefusalText()
  const book = useCommand('appointment.book')
  const move = useCommand('appointment.move')
  // both kept from the first showing: the free times must not wander under the pointer
  const [wish] = useState(() => wishOf(card))
  const [from] = useState(() => Math.max(now(), wish.args.startsAt))
  const moved = useDeskQuery('appointment.details', { id: wish.args.id }, { enabled: wish.kind === 'move' }).data
  const typeId = wish.kind === 'book' ? wish.args.typeId : moved?.typeId
  const { calendarId } = wish.args
  const free = useDeskQuery(
    'calendar.nextFree',
    { calendarId, typeId: typeId ?? '', from, count: 3 },
    { enabled: typeId !== undefined },
  )
  const calendar = useDeskQuery('calendar.setup', {}).data?.calendars.find(({ id }) => id === calendarId)

  const choose = async (slot: Slot): Promise<void> => {
    const time = { calendarId: slot.calendarId, startsAt: slot.startsAt, endsAt: slot.endsAt }
    const done =
      wish.kind === 'book'
        ? await book({ ...wish.args, ...time, id: newId() })
        : await move({ id: wish.args.id, ...time })
    if (!done.ok) return toast(refusal(done), 'problem')
    toast(t('attention.chosen', { time: `${format.dayShort(slot.startsAt)} ${format.time(slot.startsAt)}` }), 'success')
    onSettled()
  }
  const wanted = `${format.dayShort(wish.args.startsAt)} ${format.span(wish.args.startsAt, wish.args.endsAt)}`
  return (
    <>
      <p>
        {t('attention.wanted', { time: wanted, calendar: calendar?.name ?? '–' })}{' '}
        {wish.kind === 'move' && t('attention.stillThere')}
      </p>
      <fieldset className="row wrap plain-set" aria-label={t('attention.nextFree')}>
        <span className="muted">
          {free.data === undefined
            ? t('attention.finding')
            : free.data.length === 0
              ? t('attention.noFree')
              : t('attention.nextFree')}
        </span>
        {free.data?.map((slot) => (
          <Button key={slot.startsAt} size="small" variant="secondary" onClick={() => void choose(slot)}>
            {format.dayShort(slot.startsAt)} {format.time(slot.startsAt)}
          </Button>
        ))}
      </fieldset>
    </>
  )
}
