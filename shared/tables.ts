import { appointmentLogs } from './calendar/appointment-log'
import {
  appointments,
  appointmentTypes,
  calendars,
  patientLists,
  planDays,
  requestAnswers,
  weekTemplates,
} from './calendar/model'
import { closedDays, planChanges } from './calendar/plan-model'
import { waitingEntries } from './calendar/waiting'
import { gpExtras, gpOrders, gpPeriods, gpQueuePlaces } from './citizen/change-gp'
import { savedDocuments } from './citizen/documents'
import { donorCards } from './citizen/donor-card'
import { healthContacts } from './citizen/health-contacts'
import { notifications, patientNews } from './citizen/model'
import { notificationProfiles } from './citizen/notification-profile'
import { ownSummaries } from './citizen/own-summary'
import { powers } from './citizen/powers'
import { privacyChoices } from './citizen/privacy'
import { usages } from './citizen/usage'
import { clinics, employees, groups, routings } from './clinic/model'
import { attachments, dialogueReads, dialogues, messages } from './inbox/model'
import { routingChanges } from './inbox/routing'
import { replyTemplates } from './inbox/templates'
import { notes } from './journal/model'
import { patients, prescriptions, relations } from './patient/model'
import { selfReported } from './patient/self-reported'
import type { Table } from './table'

/** Every kind of row, in the order a new workstation needs them. */
export const tables: readonly Table[] = [
  clinics,
  employees,
  groups,
  routings,
  replyTemplates,
  routingChanges,
  calendars,
  appointmentTypes,
  weekTemplates,
  planDays,
  closedDays,
  planChanges,
  patientLists,
  patients,
  relations,
  selfReported,
  prescriptions,
  appointments,
  requestAnswers,
  waitingEntries,
  dialogues,
  messages,
  attachments,
  dialogueReads,
  notes,
  appointmentLogs,
  patientNews,
  notifications,
  powers,
  gpOrders,
  gpQueuePlaces,
  gpExtras,
  gpPeriods,
  healthContacts,
  notificationProfiles,
  privacyChoices,
  usages,
  savedDocuments,
  donorCards,
  ownSummaries,
]
export const syncedTables: readonly Table[] = tables.filter((table) => table.synced)
const byName = new Map(tables.map((table) => [table.name, table]))
export const tableNamed = (name: string): Table | undefined => byName.get(name)
