import type { LinkBooked } from '@shared/citizen/link'
import type { LocalDate } from '@shared/time/instant'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../app/connection'
import { unwrap } from '../../app/queries'
import { citizen } from '../../lib/citizen'
import { newId } from '../../lib/id'
import { useAttempt } from '../../lib/use-attempt'
import type { ChosenTime } from '../booking/draft'
import type { Visitor } from './visitor'

export function useLinkService(token: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['link', token],
    queryFn: async ({ signal }) => unwrap(await citizen.linkService(api, token, signal)),
  })
}

export function useLinkTimes(token: string, wish: { from: LocalDate; days: number }, enabled = true) {
  const api = useApi()
  return useQuery({
    queryKey: ['link', token, 'free-times', wish.from, wish.days],
    queryFn: async ({ signal }) => unwrap(await citizen.linkTimes(api, token, wish, signal)),
    placeholderData: keepPreviousData,
    enabled,
    staleTime: 0,
  })
}

/** Books at most once: the appointment's id is made with the page, and a lost answer is asked for again with it (S91). */
export function useBookByLink(token: string) {
  const api = useApi()
  const [id, setId] = useState(newId)
  const [booked, setBooked] = useState<LinkBooked>()
  const { submit, pending, problem, clear } = useAttempt(
    ({ time, visitor }: { time: ChosenTime; visitor: Visitor }, key) =>
      citizen.bookByLink(
        api,
        {
          token,
          id,
          calendarId: time.calendarId,
          startsAt: time.startsAt,
          nationalId: visitor.nationalId.replaceAll(' ', ''),
          givenName: visitor.givenName.trim(),
          familyName: visitor.familyName.trim(),
          phone: visitor.phone.trim(),
        },
        key,
      ),
  )
  /** @returns whether the time is gone */
  const book = async (time: ChosenTime, visitor: Visitor): Promise<boolean> => {
    const outcome = await submit({ time, visitor })
    if (outcome?.ok) setBooked(outcome.value)
    const gone = outcome !== undefined && !outcome.ok && GONE.has(outcome.problem.code)
    if (gone) setId(newId())
    return gone
  }
  return { book, booked, pending, problem, clear }
}
const GONE = new Set(['slot-taken', 'not-in-plan', 'outside-booking-window'])
