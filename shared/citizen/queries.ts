import { z } from 'zod'
import { defineQuery } from '../define'
import { id } from '../id'
import { patients } from '../patient/model'
import { instant } from '../time/instant'
import { notificationKind, patientNews } from './model'

/** One thing a patient was told or will be; `vendor`: how the vendor sent it, null = HelseNorge told it (S98-S103). */
export const toldOnce = z.object({
  kind: notificationKind,
  at: instant,
  vendor: z.enum(['sms', 'email']).nullable(),
})

/** What the clinic's patients were told last, newest first; those held back are `at` later than now. */
export const MOST_TOLD = 100
export const toldLog = defineQuery({
  name: 'told.log',
  args: z.object({ only: z.enum(['all', 'vendor']) }),
  result: z.array(
    toldOnce.extend({
      id: z.string(),
      subjectKind: z.enum(['appointment', 'dialogue']),
      subjectId: id,
      patientId: id,
      patientName: z.string(),
    }),
  ),
  reads: [patientNews, patients],
})
