import type { AttentionCard } from '@shared/sync/attention'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whatIsTold } from '../../features/calendar/told'
import { useVendorSends } from '../../features/calendar/use-vendor-sends'
import { now, useNow } from '../../lib/clock'
import { fullName, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { useDeskQuery } from '../../lib/use-query'
import { useSession } from '../session'
import type { Around } from './way'
import type { Wish } from './wish'
import type { Words } from './words'

const NAMESPACES = ['attention', 'calendar', 'common', 'journal', 'inbox', 'settings'] as const
/** Free times shown at first, and how many more each time. */
const TIMES = 3
const MOST_TIMES = 18

/** Words for cards in the window's language. */
export function useWords(): Words {
  const { t } = useTranslation([...NAMESPACES])
  const format = useFormats()
  const setup = useDeskQuery('calendar.setup', {}).data
  return { t, format, now: useNow(), calendars: setup?.calendars ?? [], types: setup?.types ?? [] }
}

/** What the choices of one open card need: who sits here, whom it is about, and the next free times. */
export function useAround(card: AttentionCard, wish: Wish | undefined) {
  const words = useWords()
  const { t } = useTranslation('calendar')
  const { user } = useSession()
  const patientId = card.patientId ?? ''
  const about = useDeskQuery('patient.card', { patientId }, { enabled: card.patientId !== null }).data
  const [count, setCount] = useState(TIMES)
  // from the first showing: the free times must not wander under the pointer
  const [openedAt] = useState(now)
  const timed = wish?.name === 'appointment.book' || wish?.name === 'appointment.move' ? wish : undefined
  const row = card.standing?.kind === 'appointment' ? card.standing.row : undefined
  const typeId = timed?.name === 'appointment.book' ? timed.args.typeId : timed && row?.typeId
  const wanted = typeId !== undefined && (timed?.name === 'appointment.book' || card.holder !== null)
  const free = useDeskQuery(
    'calendar.nextFree',
    {
      calendarId: timed?.args.calendarId ?? null,
      typeId: typeId ?? '',
      from: Math.max(openedAt, timed?.args.startsAt ?? 0),
      count,
    },
    { enabled: wanted },
  ).data
  const vendorSends = useVendorSends()
  const hidden = wish?.name === 'appointment.book' ? wish.args.hidden : (row?.hidden ?? false)
  const unheard = row !== undefined && card.told.every(({ at }) => at > openedAt) && card.told.length > 0
  const tells = vendorSends(timed?.args.calendarId ?? row?.calendarId, typeId ?? row?.typeId)
  const around: Around = {
    ...words,
    userId: user?.id ?? null,
    userName: user ? fullName(user) : '',
    free: free ?? [],
    willBeTold: (change) =>
      about
        ? whatIsTold(t, change, {
            patient: about.patient,
            family: about.family,
            hidden,
            now: openedAt,
            unheard,
            vendorSends: tells,
          }).text
        : '',
    newId,
  }
  return {
    around,
    finding: wanted && free === undefined,
    noFree: wanted && free?.length === 0,
    moreTimes: wanted && free?.length === count && count < MOST_TIMES ? () => setCount(count + TIMES) : undefined,
  }
}
