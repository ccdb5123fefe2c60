import { calendarFormOf, typeFormOf } from '@shared/calendar/setup-commands'
import { templateFormOf } from '@shared/calendar/template-commands'
import { aBlock, aCalendar, aTemplate, aType, at } from './clinic-rows'

/** One card for each command of the calendar's set-up, work plan and waiting list, refused for its likeliest reason. */
export const setupCards = {
  'calendar.save': {
    code: 'setup-changed',
    args: { calendar: { ...calendarFormOf(aCalendar()), name: 'Lab 9' }, from: calendarFormOf(aCalendar()) },
  },
  'appointmentType.save': {
    code: 'setup-changed',
    args: { type: { ...typeFormOf(aType()), name: 'Sårstell' }, from: typeFormOf(aType()) },
  },
  'routing.set': {
    code: 'setup-changed',
    args: {
      id: 'change-1',
      kind: 'e-contact',
      route: { format: 'both', receiverId: 'group-lab' },
      from: { format: 'practitioner', receiverId: null },
    },
  },
  'replyTemplate.save': {
    code: 'setup-changed',
    args: { template: { id: 'reply-1', name: 'Fine prøvesvar', body: 'Alt er fint.', ownerId: null }, from: null },
  },
  'replyTemplate.delete': {
    code: 'setup-changed',
    args: { from: { id: 'reply-1', name: 'Fine prøvesvar', body: 'Alt er fint.', ownerId: null } },
  },
  'patientList.save': {
    code: 'setup-changed',
    args: { list: { id: 'list-1', name: 'Risikogruppe', patientIds: [] }, from: null },
  },
  'patientList.delete': { code: 'list-in-use', args: { from: { id: 'list-1', name: 'Risikogruppe', patientIds: [] } } },
  'weekTemplate.save': {
    code: 'setup-changed',
    args: { template: { ...templateFormOf(aTemplate()), name: 'Høst' }, from: templateFormOf(aTemplate()) },
  },
  'weekTemplate.delete': { code: 'setup-changed', args: { from: templateFormOf(aTemplate()) } },
  'plan.rollOut': {
    code: 'plan-changed',
    args: {
      id: 'change-1',
      templateId: 'template-berg',
      from: '2026-11-30',
      to: '2026-12-06',
      weeks: 'all',
      keep: [],
      seen: 'mark',
    },
  },
  'plan.setDay': {
    code: 'plan-changed',
    args: {
      id: 'change-1',
      calendarId: 'cal-berg',
      date: '2026-11-30',
      blocks: [aBlock('08:00', '11:00')],
      from: [],
    },
  },
  'plan.close': {
    code: 'day-is-past',
    args: { id: 'change-1', calendarId: null, from: '2026-11-30', to: '2026-11-30', name: 'Kursdag' },
  },
  'waiting.add': {
    code: 'waits-already',
    args: {
      id: 'wait-1',
      patientId: 'patient-solberg',
      typeId: 'type-consultation',
      calendarId: null,
      appointmentId: 'appointment-1',
      from: '2026-11-24',
      to: '2026-12-24',
      note: '',
    },
  },
  'waiting.withdraw': { code: 'waiting-settled', args: { id: 'wait-1' } },
  'waiting.serve': {
    code: 'waiting-settled',
    args: {
      id: 'wait-1',
      bookingId: 'b-1',
      calendarId: 'cal-berg',
      startsAt: at('11:00', '2026-11-24'),
      endsAt: at('11:20', '2026-11-24'),
    },
  },
  'plan.undo': { code: 'not-found', args: { id: 'change-1' } },
}
