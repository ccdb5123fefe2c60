import type { Employee, GpService, GpServices as Services } from '@shared/clinic/model'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useToast } from '../../app/toasts'
import { fullName } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'

const services = ['booking', 'eConsultation', 'eContact', 'prescriptionRenewal'] as const satisfies readonly GpService[]

/** May the user change this GP's services? The command decides; this only greys out what it would refuse. */
const mayChange = (user: Employee | null, gp: Employee): boolean =>
  user !== null && (user.role === 'manager' || user.role === 'administrator' || user.id === gp.id)

/** Four switches per GP (S4, S19). Patients see a change at once. */
export function GpServices() {
  const { t } = useTranslation('settings')
  const { employees, user } = useSession()
  const setServices = useCommand('employee.setServices')
  const toast = useToast()
  const refusal = useRefusalText()
  const gps = employees.flatMap((employee) => (employee.services ? [{ gp: employee, on: employee.services }] : []))
  const change = async (gp: Employee, from: Services, next: Services): Promise<void> => {
    const done = await setServices({ employeeId: gp.id, services: next, from })
    if (!done.ok) toast(refusal(done), 'problem')
  }
  return (
    <section className="panel" aria-labelledby="gp-services">
      <h2 id="gp-services">{t('services.title')}</h2>
      <p className="muted">{t('services.body')}</p>
      <table className="services">
        <thead>
          <tr>
            <th scope="col">{t('services.gp')}</th>
            {services.map((service) => (
              <th key={service} scope="col">
                {t(`services.${service}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gps.map(({ gp, on }) => (
            <tr key={gp.id}>
              <th scope="row">{fullName(gp)}</th>
              {services.map((service) => (
                <td key={service}>
                  <input
                    type="checkbox"
                    role="switch"
                    className="switch"
                    aria-label={`${t(`services.${service}`)}: ${fullName(gp)}`}
                    checked={on[service]}
                    aria-checked={on[service]}
                    disabled={!mayChange(user, gp)}
                    onChange={(event) => void change(gp, on, { ...on, [service]: event.target.checked })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('services.who')}</p>
    </section>
  )
}
