import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { HOUR, MINUTE } from '@shared/time/instant'
import { addDays, dateOf, instantOf } from '@shared/time/oslo'
import { migrations } from '../../../electron/core/cache/migrations'
import { migrate } from '../../../electron/core/db/migrate'
import { CACHE_FILE, openCache } from '../../../electron/core/db/open'

export const PER_DAY = 40
const LENGTH = 10 * MINUTE
/** 8 calendars x 40 a day x 625 days */
export const ALL = 200_000

/** Id of the n-th appointment of the day, for whoever waits for it on the screen. */
export const benchId = (calendarId: string, date: string, n: number): string => `bench-${calendarId}-${date}-${n}`

/**
 * Two hundred thousand appointments in the cache of a synced workstation that does not run: 40 a day in each of its calendars, seven days a week, around today. They are
 * the cache's alone: what is measured is the window and the core.
 * @returns the calendars in their order
 */
export function fillCache(
  dataDir: string,
): readonly { readonly id: string; readonly name: string; readonly gp: boolean }[] {
  const found = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith(CACHE_FILE))
  if (!found) throw new Error(`${dataDir} holds no cache`)
  const file = join(dataDir, found)
  const cache = openCache(file, (db) => migrate(db, migrations, file))
  try {
    const calendars = cache.read.all<{ id: string; name: string; ownerKind: string; clinicId: string }>(
      'select "id", "name", "ownerKind", "clinicId" from "calendar" order by "sortOrder", "id"',
    )
    const patients = cache.read.all<{ id: string }>('select "id" from "patient" order by "id" limit 2000')
    const types = cache.read.all<{ id: string }>('select "id" from "appointmentType" order by "sortOrder"')
    const days = Math.ceil(ALL / (PER_DAY * calendars.length))
    const first = addDays(dateOf(Date.now()), -Math.floor(days / 2))
    cache.write.exec('begin immediate')
    cache.write.exec('delete from "appointment"')
    let made = 0
    for (let d = 0; d < days; d += 1) {
      const date = addDays(first, d)
      const opens = instantOf(date) + 8 * HOUR
      for (const { id: calendarId, clinicId } of calendars)
        for (let n = 0; n < PER_DAY && made < ALL; n += 1, made += 1) {
          const startsAt = opens + n * LENGTH
          cache.write.run(
            `insert into "appointment" ("id", "clinicId", "calendarId", "typeId", "patientId", "startsAt", "endsAt", "status", "reason",
               "source", "hidden", "bookedAt", "changedAt", "cancelledBy", "changedById", "overbookReason")
             values (?, ?, ?, ?, ?, ?, ?, 'confirmed', 'Kontroll av blodtrykk', 'clinic', 0, ?, ?, null, null, null)`,
            [
              benchId(calendarId, date, n),
              clinicId,
              calendarId,
              types[made % types.length]?.id ?? '',
              patients[made % patients.length]?.id ?? '',
              startsAt,
              startsAt + LENGTH,
              startsAt - 20 * HOUR,
              startsAt - 20 * HOUR,
            ],
          )
        }
    }
    cache.write.exec('commit')
    return calendars.map(({ id, name, ownerKind }) => ({ id, name, gp: ownerKind === 'gp' }))
  } finally {
    cache.close()
  }
}
