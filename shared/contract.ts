import type { z } from 'zod'
import { answerRequest } from './calendar/answer-request'
import {
  bookAppointment,
  bookOnline,
  cancelAppointment,
  cancelOnline,
  moveAppointment,
  moveOnline,
  moveTogether,
  setAppointmentStatus,
  undoBooking,
} from './calendar/commands'
import { deletePatientList, savePatientList } from './calendar/patient-list-commands'
import { closePlan, rollOutPlan, setPlanDay, undoPlanChange } from './calendar/plan-commands'
import { dryRun, planOfCalendar, templatesOfCalendar } from './calendar/plan-queries'
import {
  appointmentDetails,
  bestFree,
  bookability,
  bookableAs,
  calendarRange,
  calendarSetup,
  nextFree,
  openRequests,
  patientListNamed,
  patientListsOfClinic,
  reflowPlan,
  waitingList,
} from './calendar/queries'
import { setHidden } from './calendar/set-hidden'
import { saveCalendar, saveType } from './calendar/setup-commands'
import { deleteTemplate, saveTemplate } from './calendar/template-commands'
import { addWaiting, serveWaiting, withdrawWaiting } from './calendar/waiting'
import { toldLog } from './citizen/queries'
import { setGpServices } from './clinic/commands'
import { clinicOverview, switchUser } from './clinic/queries'
import type { Command, LocalCommand, Query } from './define'
import { assignDialogue } from './inbox/assign'
import {
  closeDialogue,
  markDialogueRead,
  markReadByPatient,
  openDialogue,
  reopenDialogue,
  replyAsPatient,
  replyToDialogue,
  startDialogue,
} from './inbox/commands'
import { convertDialogue } from './inbox/convert'
import { attachmentBytes, consultationFee, holdFile, inboxCounts, inboxList, inboxThread } from './inbox/queries'
import { routingHistory, setRouting } from './inbox/routing'
import { deleteReplyTemplate, listReplyTemplates, saveReplyTemplate } from './inbox/templates'
import { correctNote, saveNote, signNote } from './journal/commands'
import { journalNote, journalTimeline, unsignedNotes } from './journal/queries'
import { blockAccess, confirmContact, liftBlock, setConsent, setYouthConsent } from './patient/commands'
import { patientCard, patientSearch } from './patient/queries'
import { patientReachNow } from './patient/reachability'
import { reportOneself } from './patient/report'
import { setPresence } from './presence/model'
import { attentionList, restoreAttention, settleAttention } from './sync/attention'
import { rebuildCache, supportLog, syncDiagnostics, syncStorage } from './sync/diagnostics'
import { lostRows, settleLost } from './sync/lost'
import { draftText, pauseCopy, saveDraft, syncNow, syncStateQuery, uploadList, waitingChanges } from './sync/queries'
import { moveClock, orderFaults, trainingFaults } from './training/faults'

/** THE contract: what can be written, read and done on this desk. Views, ports, sync and server know features only through these lists. */
export const commands = {
  'appointment.book': bookAppointment,
  'appointment.move': moveAppointment,
  'appointment.moveTogether': moveTogether,
  'appointment.cancel': cancelAppointment,
  'appointment.setStatus': setAppointmentStatus,
  'appointment.undoBooking': undoBooking,
  'appointment.bookOnline': bookOnline,
  'appointment.cancelOnline': cancelOnline,
  'appointment.moveOnline': moveOnline,
  'appointment.answerRequest': answerRequest,
  'appointment.setHidden': setHidden,
  'calendar.save': saveCalendar,
  'appointmentType.save': saveType,
  'patientList.save': savePatientList,
  'patientList.delete': deletePatientList,
  'weekTemplate.save': saveTemplate,
  'weekTemplate.delete': deleteTemplate,
  'plan.rollOut': rollOutPlan,
  'plan.setDay': setPlanDay,
  'plan.close': closePlan,
  'plan.undo': undoPlanChange,
  'waiting.add': addWaiting,
  'waiting.withdraw': withdrawWaiting,
  'waiting.serve': serveWaiting,
  'dialogue.open': openDialogue,
  'dialogue.replyAsPatient': replyAsPatient,
  'dialogue.reply': replyToDialogue,
  'dialogue.start': startDialogue,
  'dialogue.close': closeDialogue,
  'dialogue.reopen': reopenDialogue,
  'dialogue.assign': assignDialogue,
  'dialogue.convert': convertDialogue,
  'routing.set': setRouting,
  'replyTemplate.save': saveReplyTemplate,
  'replyTemplate.delete': deleteReplyTemplate,
  'dialogue.markRead': markDialogueRead,
  'dialogue.markReadByPatient': markReadByPatient,
  'note.save': saveNote,
  'note.sign': signNote,
  'note.correct': correctNote,
  'employee.setServices': setGpServices,
  'patient.setConsent': setConsent,
  'patient.confirmContact': confirmContact,
  'patient.setYouthConsent': setYouthConsent,
  'patient.blockAccess': blockAccess,
  'patient.liftBlock': liftBlock,
  'patient.report': reportOneself,
} as const

export const queries = {
  'clinic.overview': clinicOverview,
  'told.log': toldLog,
  'calendar.setup': calendarSetup,
  'calendar.range': calendarRange,
  'calendar.nextFree': nextFree,
  'calendar.reflow': reflowPlan,
  'calendar.bestFree': bestFree,
  'appointment.details': appointmentDetails,
  'appointment.requests': openRequests,
  'calendar.waiting': waitingList,
  'calendar.bookability': bookability,
  'calendar.asPatient': bookableAs,
  'calendar.patientLists': patientListsOfClinic,
  'calendar.patientList': patientListNamed,
  'calendar.templates': templatesOfCalendar,
  'calendar.plan': planOfCalendar,
  'plan.dryRun': dryRun,
  'inbox.list': inboxList,
  'inbox.counts': inboxCounts,
  'inbox.thread': inboxThread,
  'inbox.consultationFee': consultationFee,
  'inbox.templates': listReplyTemplates,
  'inbox.routingHistory': routingHistory,
  'inbox.attachment': attachmentBytes,
  'journal.timeline': journalTimeline,
  'journal.unsigned': unsignedNotes,
  'journal.note': journalNote,
  'patient.search': patientSearch,
  'patient.card': patientCard,
  'sync.state': syncStateQuery,
  'sync.waiting': waitingChanges,
  'sync.diagnostics': syncDiagnostics,
  'sync.storage': syncStorage,
  'sync.supportLog': supportLog,
  'upload.list': uploadList,
  'attention.list': attentionList,
  'sync.lost': lostRows,
  'draft.get': draftText,
  'patient.reachNow': patientReachNow,
  'training.faults': trainingFaults,
} as const

export const locals = {
  'session.switchUser': switchUser,
  'attention.settle': settleAttention,
  'attention.restore': restoreAttention,
  'sync.settleLost': settleLost,
  'sync.now': syncNow,
  'sync.pauseCopy': pauseCopy,
  'sync.rebuild': rebuildCache,
  'draft.save': saveDraft,
  'file.hold': holdFile,
  'presence.set': setPresence,
  'training.order': orderFaults,
  'training.moveClock': moveClock,
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
export type CommandArgs<N extends CommandName> = z.input<Commands[N]['args']>
export type Queries = typeof queries
export type QueryName = keyof Queries
export type QueryArgs<N extends QueryName> = z.input<Queries[N]['args']>
export type QueryResult<N extends QueryName> = z.infer<Queries[N]['result']>
export type Locals = typeof locals
export type LocalName = keyof Locals
export type LocalArgs<N extends LocalName> = z.input<Locals[N]['args']>

/** The generic face of a command, for the pipes that know no feature. */
export const commandNamed = (name: string): Command | undefined =>
  Object.hasOwn(commands, name) ? (commands[name as CommandName] as unknown as Command) : undefined
export const queryNamed = (name: string): Query | undefined =>
  Object.hasOwn(queries, name) ? (queries[name as QueryName] as unknown as Query) : undefined
export const localNamed = (name: string): LocalCommand | undefined =>
  Object.hasOwn(locals, name) ? (locals[name as LocalName] as unknown as LocalCommand) : undefined
