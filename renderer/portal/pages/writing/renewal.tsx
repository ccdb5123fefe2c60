import FormGroup from '@helsenorge/designsystem-react/components/FormGroup'
import type { OwnPrescription } from '@shared/citizen/api'
import { useState } from 'react'
import { usePrescriptions } from '../../app/queries'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { Choice } from '../../ui/choice'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'
import { TextArea } from '../../ui/text-field'
import { BODY_LIMIT, useLetter } from './letter'
import { LetterPage } from './letter-page'

// read by the clinic and therefore Norwegian in both languages of the page
const SUBJECT = 'Fornyelse av resept'
const STANDARD_BODY = 'Jeg ønsker å fornye resepten.'

/** Renewal of prescriptions one has had before, with what is left on each (S17, S50, S114, S185). */
export function RenewalPage() {
  const { t } = useSpeech()
  const query = usePrescriptions()
  const { draft, send, pending, problem } = useLetter('prescription-renewal')
  const { value, change } = draft
  const [tried, setTried] = useState(false)
  const rows = query.data ?? []
  const chosen = value.prescriptionIds.filter((id) => rows.some((row) => row.id === id))
  const errors: Errors = {
    ...(chosen.length === 0 ? { [`rx-${rows[0]?.id ?? ''}`]: t('renewal.missing') } : {}),
    ...(value.body.trim().length > BODY_LIMIT ? { body: t('form.tooLong', { limit: BODY_LIMIT }) } : {}),
  }
  const onSend = () => {
    setTried(true)
    const body = value.body.trim()
    if (!focusFirst(errors)) void send({ subject: SUBJECT, body: body === '' ? STANDARD_BODY : body })
  }
  return (
    <LetterPage
      title={t('renewal.title')}
      lead={t('renewal.lead')}
      service="prescriptionRenewal"
      sendText={t('renewal.send')}
      sendable={rows.length > 0}
      {...{ pending, problem, onSend }}
    >
      {() => (
        <Loaded query={query}>
          {(prescriptions) =>
            prescriptions.length === 0 ? (
              <Notice kind="info" title={t('renewal.none')}>
                <p>{t('renewal.noneText')}</p>
              </Notice>
            ) : (
              <>
                <FormGroup
                  legend={t('renewal.list')}
                  name="prescription"
                  className="group"
                  errorTextId="rx-error"
                  {...(tried && chosen.length === 0 ? { error: t('renewal.missing') } : {})}
                >
                  {prescriptions.map((row) => (
                    <PrescriptionChoice
                      key={row.id}
                      row={row}
                      checked={value.prescriptionIds.includes(row.id)}
                      onChange={(on) =>
                        change({
                          prescriptionIds: on
                            ? [...value.prescriptionIds, row.id]
                            : value.prescriptionIds.filter((id) => id !== row.id),
                        })
                      }
                    />
                  ))}
                </FormGroup>
                <TextArea
                  id="body"
                  label={t('renewal.message')}
                  help={t('renewal.messageHelp')}
                  optional
                  limit={BODY_LIMIT}
                  value={value.body}
                  onChange={(body) => change({ body })}
                  error={tried ? errors['body'] : undefined}
                />
                <p>{t('renewal.answerTime')}</p>
              </>
            )
          }
        </Loaded>
      )}
    </LetterPage>
  )
}

function PrescriptionChoice({
  row,
  checked,
  onChange,
}: {
  row: OwnPrescription
  checked: boolean
  onChange: (on: boolean) => void
}) {
  const { t, format } = useSpeech()
  const left = row.refillsLeft === 0 ? t('renewal.noneLeft') : t('renewal.left', { count: row.refillsLeft })
  const date = format.date(row.expiresAt)
  return (
    <Choice
      id={`rx-${row.id}`}
      name="prescription"
      several
      checked={checked}
      onChange={onChange}
      title={`${row.drug} ${row.strength}, ${row.form}`}
      lines={row.expired ? [t('renewal.expired', { date })] : [left, t('renewal.validTo', { date })]}
      text={row.dosage}
    />
  )
}
