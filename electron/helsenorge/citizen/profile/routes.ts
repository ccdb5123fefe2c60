import type { Route } from '../../http/route'
import type { Services } from '../../services'
import { blockRoute, liftBlockRoute } from './block'
import { contactAndConsentRoutes } from './contact-and-consent'
import { notificationProfileRoutes } from './notification-profile'
import { privacyRoutes } from './privacy'
import { registeredRoute } from './registered'
import { selfReportedRoutes } from './self-reported'
import { usageRoute } from './usage'

/** The pages about a person (S151, S154-S170, S175). */
export const profileRoutes = (services: Services): Route[] => [
  ...contactAndConsentRoutes(services),
  registeredRoute(services),
  ...notificationProfileRoutes(services),
  ...selfReportedRoutes(services),
  ...privacyRoutes(services),
  usageRoute(services),
  blockRoute(services),
  liftBlockRoute(services),
]
