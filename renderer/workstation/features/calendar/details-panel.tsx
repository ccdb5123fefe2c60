import {
  ArrowRightLeftIcon,
  ClockDashedIcon,
  EyeSlashIcon,
  HandHeartIcon,
  LayersIcon,
  PhoneIcon,
  PrinterSmallIcon,
  XMarkIcon,
} from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react/Button'
import { isOpen } from '@shared/calendar/rules'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { PresentOthers } from '../../app/present-others'
import { go } from '../../app/route'
import { useNow } from '../../lib/clock'
import { ageNow, useFormats } from '../../lib/format'
import { useOpenHere } from '../../lib/presence'
import { useDeskQuery } from '../../lib/use-query'
import { AnswerRequest } from './answer-request'
import '../../ui/aksel.css'
import { AppointmentChanges } from './appointment-changes'
import { CancelConfirm } from './cancel-confirm'
import { HideAppointment } from './hide-appointment'
import { PrintCard } from './print-card'
import { StatusButtons } from './status-buttons'
import { ToldFact } from './told-fact'
import { faces, typeName } from './type-face'
import { UndoBooking } from './undo-booking'
import type { Wait } from './waiting-dialog'

interface Props {
  readonly appointmentId: string
  readonly onClose: () => void
  readonly onMove: () => void
  readonly onWait: (wait: Wait) => void
}

/** One appointment beside the grid: who, when, why, the day's board, move and cancel. */
export function DetailsPanel({ appointmentId, onClose, onMove, onWait }: Props) {
  const { t, i18n } = useTranslation(['calendar', 'common'])
  const format = useFormats()
  const now = useNow(60_000)
  const { patientId, activate } = useActivePatient()
  const [cancelling, setCancelling] = useState(false)
  const [printing, setPrinting] = useState(false)
  const { data: details } = useDeskQuery('appointment.details', { id: appointmentId })
  const setup = useDeskQuery('calendar.setup', {}).data
  useOpenHere({ kind: 'appointment', id: appointmentId }, cancelling ? 'writing' : 'viewing')
  const type = setup?.types.find(({ id }) => id === details?.typeId)
  return (
    <aside className="details" aria-label={t('calendar:details.label')}>
      <header className={`details-head face-${faces[type?.category ?? 'Ordinær']}`}>
        <div className="grow">
          <div>{typeName(type, i18n.language)}</div>
          <h2 className="person">{details?.patientName ?? t('calendar:details.label')}</h2>
        </div>
        <button type="button" className="plain" aria-label={t('common:close')} onClick={onClose}>
          <XMarkIcon aria-hidden fontSize={18} />
        </button>
      </header>
      {details === null && <p className="notice">{t('calendar:details.gone')}</p>}
      {details && (
        <div className="details-body">
          <PresentOthers subject={{ kind: 'appointment', id: appointmentId }} />
          <p>
            <strong>{format.day(details.startsAt)}</strong>
            <br />
            {format.span(details.startsAt, details.endsAt)} · {details.calendarName}
          </p>
          <div className="row wrap">
            {details.status !== 'confirmed' && <span className="tag">{t(`calendar:status.${details.status}`)}</span>}
            {details.pending && (
              <span className="tag" data-tone="warning">
                <ClockDashedIcon aria-hidden /> {t('calendar:pending')}
              </span>
            )}
            {details.hidden && (
              <span className="tag" data-tone="accent">
                <EyeSlashIcon aria-hidden /> {t('calendar:hidden')}
              </span>
            )}
          </div>
          {details.reason !== '' && <blockquote className="details-reason person">{details.reason}</blockquote>}
          {details.overbookReason !== null && (
            <p className="notice row" data-tone="warning">
              <LayersIcon aria-hidden />
              <span>{t('calendar:overbook.is', { why: details.overbookReason })}</span>
            </p>
          )}
          {details.patientNeeds !== null && (
            <p className="notice person row">
              <HandHeartIcon aria-hidden />
              <span>{t('calendar:needs', { needs: details.patientNeeds })}</span>
            </p>
          )}
          <dl className="details-facts">
            <dt>{t('calendar:details.age')}</dt>
            <dd className="person">
              {t('common:years', { count: ageNow(details.patientBirthDate, now) })} (
              {format.date(details.patientBirthDate)})
            </dd>
            <dt>{t('calendar:details.phone')}</dt>
            <dd className="person tabular">
              {details.phone === null ? (
                '–'
              ) : (
                <>
                  <PhoneIcon aria-hidden /> {details.phone}
                </>
              )}
            </dd>
            {details.otherGpName !== null && (
              <>
                <dt>{t('calendar:details.gp')}</dt>
                <dd className="warn">{t('calendar:details.otherGp', { name: details.otherGpName })}</dd>
              </>
            )}
            <dt>{t('calendar:details.booked')}</dt>
            <dd>
              {t(`calendar:details.by.${details.source}`)} {format.when(details.bookedAt, now)}
            </dd>
            <ToldFact told={details.told} hidden={details.hidden} />
          </dl>
          <HideAppointment details={details} />
          {details.openDialogues > 0 && (
            <p className="notice">{t('calendar:details.dialogues', { count: details.openDialogues })}</p>
          )}
          <div className="row wrap">
            {details.patientId !== patientId && (
              <Button size="small" onClick={() => void activate(details.patientId)}>
                {t('calendar:details.activate')}
              </Button>
            )}
            <Button
              size="small"
              variant="secondary"
              onClick={() => void activate(details.patientId).then((changed) => changed && go('journal'))}
            >
              {t('calendar:details.journal')}
            </Button>
          </div>
          {details.status === 'requested' ? (
            <AnswerRequest details={details} />
          ) : (
            <StatusButtons id={details.id} status={details.status} />
          )}
          {details.answer && <blockquote className="details-reason">{details.answer.words}</blockquote>}
          {!cancelling && <UndoBooking details={details} onDone={onClose} />}
          {isOpen(details) && !cancelling && (
            <div className="row details-end">
              <Button size="small" variant="secondary" icon={<ArrowRightLeftIcon aria-hidden />} onClick={onMove}>
                {t('calendar:details.move')}
              </Button>
              <Button
                size="small"
                variant="secondary"
                icon={<PrinterSmallIcon aria-hidden />}
                aria-label={t('calendar:print.card')}
                title={t('calendar:print.card')}
                onClick={() => setPrinting(true)}
              />
              <Button size="small" variant="tertiary" data-color="danger" onClick={() => setCancelling(true)}>
                {t('calendar:details.cancel')}
              </Button>
            </div>
          )}
          {isOpen(details) && details.startsAt > now && !cancelling && (
            <Button
              size="xsmall"
              variant="tertiary"
              onClick={() => {
                const { patientId: who, typeId, calendarId } = details
                onWait({ patientId: who, typeId, calendarId, appointment: details })
              }}
            >
              {t('calendar:waiting.wantsEarlier')}
            </Button>
          )}
          <AppointmentChanges states={details.states} />
          {printing && <PrintCard details={details} onDone={() => setPrinting(false)} />}
          {cancelling && <CancelConfirm details={details} onDone={onClose} onStay={() => setCancelling(false)} />}
        </div>
      )}
    </aside>
  )
}
