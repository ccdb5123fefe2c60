import { type ComponentType, lazy } from 'react'
import { CalendarView } from '../features/calendar/calendar-view'
import type { View } from './route'

const loaders = {
  inbox: () => import('../features/inbox/inbox-view').then((module) => ({ default: module.InboxView })),
  journal: () => import('../features/journal/journal-view').then((module) => ({ default: module.JournalView })),
  patients: () => import('../features/patients/patients-view').then((module) => ({ default: module.PatientsView })),
  settings: () => import('../features/settings/settings-view').then((module) => ({ default: module.SettingsView })),
}

/** The views of the left rail. The calendar is the first view and comes with the window; the others when first opened. */
export const features: Readonly<Record<View, ComponentType>> = {
  calendar: CalendarView,
  inbox: lazy(loaders.inbox),
  journal: lazy(loaders.journal),
  patients: lazy(loaders.patients),
  settings: lazy(loaders.settings),
}

/** Fetches a view's code before it is opened (pointer over the rail). */
export const preloadFeature = (view: View): void => {
  if (view !== 'calendar') void loaders[view]()
}
