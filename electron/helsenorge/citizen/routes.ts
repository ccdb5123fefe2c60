import { citizenPaths } from '@shared/citizen/api'
import { elapsed } from '../clock'
import type { Access, Callers, Route } from '../http/route'
import type { Services } from '../services'
import { uploadRoutes } from '../uploads/routes'
import { vendorAppRoute } from './app/vendor-app'
import { bookRoute, cancelRoute, moveRoute } from './appointments/book'
import { bookableTypesRoute } from './appointments/bookable'
import { freeTimesRoute } from './appointments/free-times'
import { holdRoute, releaseRoute } from './appointments/hold'
import { createHolds } from './appointments/holds'
import { ownAppointmentsRoute } from './appointments/own-appointments'
import { documentRoutes } from './documents/routes'
import { type CitizenStreams, citizenEventsRoute } from './events'
import { feesRoute } from './fees/fees'
import { fileRoute } from './files/file'
import { gpChangeRoutes } from './gp/change-routes'
import { healthContactRoutes } from './gp/health-contacts'
import { gpSearchRoute } from './gp-search'
import { homeRoute } from './home'
import { bookByLinkRoute } from './link/book-by-link'
import { linkServiceRoute, linkTimesRoute } from './link/link-service'
import { logInRoute, logOutRoute, meRoute } from './log-in'
import { logInPeopleRoute } from './log-in-people'
import { ownDialogueRoute } from './messages/own-dialogue'
import { ownDialoguesRoute } from './messages/own-dialogues'
import { openDialogueRoute, readDialogueRoute, replyRoute } from './messages/write'
import { createUsageLog } from './note-usage'
import { notificationsRoute, readNotificationsRoute } from './notifications'
import { createPeopleDirectory } from './people-directory'
import { ownPowersRoute } from './powers/own-powers'
import { changePowerRoute, endPowerRoute, grantPowerRoute } from './powers/write'
import { ownPrescriptionsRoute } from './prescriptions'
import { profileRoutes } from './profile/routes'
import { donorCardRoutes } from './registers/donor-card'
import { ownSummaryRoutes } from './registers/own-summary'
import { registerRoute } from './registers/register'
import { serviceStatesRoute } from './service-states'
import { youthConsentRoutes } from './youth-consent'

/** Everything the patient's page talks to (shared/citizen/api.ts); whatever is used is noted in the usage log. */
export function citizenRoutes(services: Services, streams: CitizenStreams): Route[] {
  const log = createUsageLog(services)
  return routes(services, streams).map((route) => ({
    ...route,
    handle: async (call) => {
      const answer = await route.handle(call)
      const caller: Callers[Access] = call.caller
      if (caller !== null && 'uses' in caller) await log.note(caller)
      return answer
    },
  }))
}

function routes(services: Services, streams: CitizenStreams): Route[] {
  const directory = createPeopleDirectory(services.store, services.commits)
  const holds = createHolds(elapsed)
  return [
    logInPeopleRoute(services, directory),
    logInRoute(services),
    logOutRoute(services),
    meRoute(services),
    ...profileRoutes(services),
    ownPowersRoute(services),
    grantPowerRoute(services),
    changePowerRoute(services),
    endPowerRoute(services),
    ...youthConsentRoutes(services),
    homeRoute(services),
    serviceStatesRoute(services),
    vendorAppRoute(services),
    feesRoute(services),
    bookableTypesRoute(services),
    freeTimesRoute(services, holds),
    holdRoute(services, holds),
    releaseRoute(holds),
    ownAppointmentsRoute(services),
    bookRoute(services, holds),
    cancelRoute(services),
    moveRoute(services, holds),
    ownDialoguesRoute(services),
    openDialogueRoute(services),
    ownDialogueRoute(services),
    replyRoute(services),
    readDialogueRoute(services),
    ...uploadRoutes(services, 'citizen', citizenPaths.upload, ({ patientId }) => ({ kind: 'citizen', patientId })),
    fileRoute(services),
    ownPrescriptionsRoute(services),
    notificationsRoute(services),
    readNotificationsRoute(services),
    citizenEventsRoute(services, streams),
    gpSearchRoute(services, directory),
    linkServiceRoute(services),
    linkTimesRoute(services, holds),
    bookByLinkRoute(services, holds),
    ...gpChangeRoutes(services),
    ...healthContactRoutes(services),
    registerRoute(services),
    ...documentRoutes(services),
    ...donorCardRoutes(services),
    ...ownSummaryRoutes(services),
  ]
}
