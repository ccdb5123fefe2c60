import { PLANNERS } from '@shared/calendar/setup-commands'
import { useSession } from '../../../app/session'

/** Whether who sits at the desk may set calendars up; the command decides, this only does not offer what it would refuse. */
export function useMayPlan(): boolean {
  const { user } = useSession()
  return PLANNERS.some((role) => role === user?.role)
}
