import { anAppointment, at } from './clinic-rows'
import { realDesk } from './real-desk'

const DAY = '2026-11-24'

/** A real desk with the words of tests about one GP's calendar: booking there, and what stands there. */
export async function calendarDesk(url: string, dataDir?: string) {
  const desk = await realDesk(url, dataDir)
  let n = 0
  return {
    ...desk,
    book: (id: string, time: string) => {
      n += 1
      const { calendarId, typeId, patientId, hidden } = anAppointment()
      const startsAt = at(time, DAY)
      const times = { startsAt, endsAt: startsAt + 20 * 60_000 }
      return desk.submit('appointment.book', {
        id,
        calendarId,
        typeId,
        patientId,
        hidden,
        ...times,
        reason: `Time ${n}`,
      })
    },
    /** the week's appointments; `pending`: HelseNorge has not said yes */
    inCalendar: async () => {
      const range = await desk.core.query('calendar.range', {
        calendarIds: ['cal-berg'],
        from: at('07:00'),
        to: at('00:00', '2026-11-30'),
      })
      return (range as { appointments: { id: string; pending: boolean }[] }).appointments.map(({ id, pending }) => ({
        id,
        pending,
      }))
    },
    cards: async () =>
      ((await desk.core.query('attention.list', {})) as { code: string; args: { id: string } }[]).map(
        ({ code, args }) => [code, args.id],
      ),
  }
}
