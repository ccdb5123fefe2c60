import type { RegisterService } from '@shared/citizen/registers'
import type { Instant } from '@shared/time/instant'
import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Api } from '../lib/api'
import { citizen, type FreeTimesWish } from '../lib/citizen'
import { type Outcome, RefusedError } from '../lib/problem'
import { useApi } from './connection'
import { useSession } from './session'

export const unwrap = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value
  throw new RefusedError(outcome.problem)
}

/** A read for the chosen person: its key begins with 'for' and the person, so that nothing of one is ever shown for another. */
function useFor<T>(
  what: readonly string[],
  read: (api: Api, patientId: string, signal: AbortSignal) => Promise<Outcome<T>>,
) {
  const api = useApi()
  const { chosen } = useSession()
  return useQuery({
    queryKey: ['for', chosen.id, ...what],
    queryFn: async ({ signal }) => unwrap(await read(api, chosen.id, signal)),
  })
}

export const useHome = () => useFor(['home'], citizen.home)
/** One's own, whoever is chosen. */
export function useProfile() {
  const api = useApi()
  const { me } = useSession()
  return useQuery({
    queryKey: ['profile', me.person.id],
    queryFn: async ({ signal }) => unwrap(await citizen.profile(api, signal)),
  })
}
export function usePowers() {
  const api = useApi()
  const { me } = useSession()
  return useQuery({
    queryKey: ['powers', me.person.id],
    queryFn: async ({ signal }) => unwrap(await citizen.powers(api, signal)),
  })
}
export function useRegistered() {
  const api = useApi()
  const { me } = useSession()
  return useQuery({
    queryKey: ['registered', me.person.id],
    queryFn: async ({ signal }) => unwrap(await citizen.registered(api, signal)),
  })
}
export function useNotificationProfile() {
  const api = useApi()
  const { me } = useSession()
  return useQuery({
    queryKey: ['notification-profile', me.person.id],
    queryFn: async ({ signal }) => unwrap(await citizen.notificationProfile(api, signal)),
  })
}
export const useReported = () => useFor(['self-reported'], citizen.reported)
export const usePrivacy = () => useFor(['privacy'], citizen.privacy)
/** The log page by page, newest first. */
export function useUsage() {
  const api = useApi()
  const { chosen } = useSession()
  return useInfiniteQuery({
    queryKey: ['for', chosen.id, 'usage'],
    queryFn: async ({ signal, pageParam }) => unwrap(await citizen.usage(api, chosen.id, pageParam, signal)),
    initialPageParam: null as Instant | null,
    getNextPageParam: ({ before }) => before,
  })
}
export const useYouthConsent = () => useFor(['youth-consent'], citizen.youthConsent)
export const useServiceStates = () => useFor(['services'], citizen.services)
export const useVendorApp = () => useFor(['app'], citizen.vendorApp)
export const useFees = () => useFor(['fees'], citizen.fees)
export const useBookableTypes = () => useFor(['bookable-types'], citizen.bookableTypes)
export const useAppointments = () => useFor(['appointments'], citizen.appointments)
export const useDialogues = () => useFor(['dialogues'], citizen.dialogues)
export const usePrescriptions = () => useFor(['prescriptions'], citizen.prescriptions)
export const useNotifications = () => useFor(['notifications'], citizen.notifications)
export const useGpChange = () => useFor(['gp-change'], citizen.gpChange)
export const useHealthContacts = () => useFor(['health-contacts'], citizen.healthContacts)
export const useRegister = (service: RegisterService) =>
  useFor(['register', service], (api, patientId, signal) => citizen.register(api, { patientId, service }, signal))
export const useDocuments = () => useFor(['documents'], citizen.documents)
export const useDonorCard = () => useFor(['donor-card'], citizen.donorCard)
export const useOwnSummary = () => useFor(['own-summary'], citizen.ownSummary)
export const useDialogue = (id: string) =>
  useFor(['dialogue', id], (api, _patientId, signal) => citizen.dialogue(api, id, signal))

/** Free times (S7, S62); the week shown stays until the next has come. */
export function useFreeTimes(wish: FreeTimesWish, options: { readonly enabled: boolean } = { enabled: true }) {
  const api = useApi()
  const { chosen } = useSession()
  return useQuery({
    queryKey: ['for', chosen.id, 'free-times', wish.typeId, wish.calendarId, wish.from, wish.days],
    queryFn: async ({ signal }) => unwrap(await citizen.freeTimes(api, chosen.id, wish, signal)),
    placeholderData: keepPreviousData,
    enabled: options.enabled,
    staleTime: 0,
  })
}

/** Persons who may be picked at log-in. */
export function useLoginPeople(search: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['login-people', search],
    queryFn: async ({ signal }) => unwrap(await citizen.loginPeople(api, search, signal)),
    placeholderData: keepPreviousData,
  })
}

/** GPs with their places, also without log-in (S137); what was found stays until the next has come. */
export function useGps(wanted: Parameters<typeof citizen.gps>[1]) {
  const api = useApi()
  return useQuery({
    queryKey: ['gps', wanted],
    queryFn: async ({ signal }) => unwrap(await citizen.gps(api, wanted, signal)),
    placeholderData: keepPreviousData,
  })
}

/** Reads anew whatever is on the page. */
export const refresh = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'login-people' })
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient()
  return () => refresh(client)
}
