import type { AppointmentType, Calendar } from '@shared/calendar/model'
import type { GridAppointment } from '@shared/calendar/queries'
import type { Id } from '@shared/id'
import type { LocalDate } from '@shared/time/instant'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { now } from '../../lib/clock'
import { fullName, useFormats } from '../../lib/format'
import { PrintSheet } from '../../ui/print-sheet'
import { dayRows } from './day-list/day-rows'
import { typeName } from './type-face'

interface Props {
  readonly days: readonly LocalDate[]
  readonly ids: readonly Id[]
  readonly calendars: ReadonlyMap<Id, Calendar>
  readonly types: ReadonlyMap<Id, AppointmentType>
  /** by `<calendarId>|<date>` */
  readonly placed: ReadonlyMap<string, readonly { readonly appointment: GridAppointment }[]>
  readonly onDone: () => void
}

/** The shown days on paper, a table for each calendar and day: the list that works without power. Says who printed it and when. */
export function PrintDay({ days, ids, calendars, types, placed, onDone }: Props) {
  const { t, i18n } = useTranslation('calendar')
  const format = useFormats()
  const { clinic, user } = useSession()
  const [printedAt] = useState(now)
  return (
    <PrintSheet onDone={onDone}>
      <h1>{clinic?.name}</h1>
      <p>{t('print.by', { name: user ? fullName(user) : '', when: format.dateTime(printedAt) })}</p>
      {days.map((date) =>
        ids.map((id) => {
          const appointments = (placed.get(`${id}|${date}`) ?? []).map(({ appointment }) => appointment)
          const rows = dayRows(appointments, calendars, types)
          return (
            <section key={`${id} ${date}`}>
              <h2>
                {calendars.get(id)?.name}, {format.dayLong(date)}
              </h2>
              {rows.length === 0 ? (
                <p>{t('list.nobody')}</p>
              ) : (
                <table>
                  <thead>
                    <tr>
                      <th>{t('list.time')}</th>
                      <th>{t('list.patient')}</th>
                      <th>{t('print.born')}</th>
                      <th>{t('print.type')}</th>
                      <th>{t('list.reason')}</th>
                      <th>{t('list.status')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ appointment, type }) => (
                      <tr key={appointment.id}>
                        <td>{format.span(appointment.startsAt, appointment.endsAt)}</td>
                        <td>{appointment.patientName}</td>
                        <td>{format.date(appointment.patientBirthDate)}</td>
                        <td>
                          {typeName(type, i18n.language)}
                          {appointment.hidden && ` (${t('hidden')})`}
                        </td>
                        <td>{[appointment.reason, appointment.patientNeeds].filter(Boolean).join(' · ')}</td>
                        <td>{t(`status.${appointment.status}`)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
          )
        }),
      )}
    </PrintSheet>
  )
}
