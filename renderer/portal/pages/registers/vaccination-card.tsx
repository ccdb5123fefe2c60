import Button from '@helsenorge/designsystem-react/components/Button'
import type { RegisterEntry } from '@shared/citizen/registers'
import { useSession } from '../../app/session'
import { useSpeech } from '../../lib/i18n'

/** Every dose in Norwegian and English on one sheet, for journeys and schools abroad (S134). */
export function VaccinationCard({ entries }: { entries: readonly RegisterEntry[] }) {
  const { t, format } = useSpeech()
  const { chosen } = useSession()
  if (entries.length === 0) return <p>{t('register.vaccinations.none')}</p>
  return (
    <>
      <div className="sheet">
        <table className="sheet__table">
          <caption className="sheet__caption">
            Vaksinasjonskort / Vaccination card
            <span className="sheet__person">
              {chosen.name}, {format.numeric(chosen.birthDate)}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Dato / Date</th>
              <th scope="col">Vaksine mot / Vaccine against</th>
              <th scope="col">Gitt av / Given by</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ id, date, title, details }) => (
              <tr key={id}>
                <td className="sheet__date">{date !== null && format.numeric(date)}</td>
                <td>
                  {title.nb}
                  {title.en !== title.nb && (
                    <span className="sheet__other" lang="en">
                      {title.en}
                    </span>
                  )}
                </td>
                <td>
                  {details[0]?.nb}
                  <span className="sheet__other" lang="en">
                    {details[0]?.en}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="no-print">
        <Button variant="outline" onClick={() => print()}>
          {t('register.vaccinations.print')}
        </Button>
      </p>
    </>
  )
}
