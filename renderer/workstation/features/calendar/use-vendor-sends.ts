import { useSession } from '../../app/session'
import { useDeskQuery } from '../../lib/use-query'

/** Whether the vendor tells patients about such an appointment where HelseNorge does not: clinic, calendar and type are all switched on (S103). */
export function useVendorSends(): (calendarId: string | undefined, typeId: string | undefined) => boolean {
  const { clinic } = useSession()
  const setup = useDeskQuery('calendar.setup', {}).data
  return (calendarId, typeId) =>
    clinic?.vendorNotifications === true &&
    setup?.calendars.find(({ id }) => id === calendarId)?.vendorNotifications === true &&
    setup.types.find(({ id }) => id === typeId)?.vendorNotifications === true
}
