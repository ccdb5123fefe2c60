import { asPatient } from '@shared/calendar/as-patient'
import { patients } from '@shared/patient/model'
import { readsOf } from '../../sync/cache-tx'
import type { QueryHandlers } from '../query-context'
import { calendarsAndTypes } from './calendar'

export const asPatientQueries: Pick<QueryHandlers, 'calendar.asPatient'> = {
  'calendar.asPatient': async ({ db, now }, { patientId }) => {
    const tx = readsOf(db)
    const patient = await tx.get(patients, patientId)
    if (!patient) return null
    const { access, bookers, offers } = await asPatient(tx, { patient, ...calendarsAndTypes(db) }, now)
    const names: string[] = []
    for (const id of bookers) {
      const who = await tx.get(patients, id)
      if (who) names.push(`${who.givenName} ${who.familyName}`)
    }
    return { access, bookers: names, offers: [...offers] }
  },
}
