import { dialogueFee } from '@shared/inbox/rules'
import { useState } from 'react'
import { useFees } from '../../app/queries'
import { useSession } from '../../app/session'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { Choice } from '../../ui/choice'
import { Fact, Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { TextArea, TextField } from '../../ui/text-field'
import { Attachments } from '../files/attachments'
import { fileErrors } from '../files/enclosure'
import { BODY_LIMIT, SUBJECT_LIMIT, useLetter } from './letter'
import { textErrors } from './letter-errors'
import { LetterPage } from './letter-page'

/** Message with medical content to the own GP (S13, S14): never urgent (S116, S188), costs a fee that is told first (S117). */
export function EConsultationPage() {
  const { t } = useSpeech()
  const { chosen } = useSession()
  const { draft, send, pending, problem } = useLetter('e-consultation')
  const { value, change } = draft
  const [tried, setTried] = useState(false)
  const errors: Errors = {
    ...textErrors(value, t),
    ...fileErrors(value, t),
    ...(value.notUrgent ? {} : { 'not-urgent': t('eConsultation.notUrgentMissing') }),
  }
  const shown = tried ? errors : {}
  const fee = dialogueFee('e-consultation', chosen.ageYears)
  const onSend = () => {
    setTried(true)
    if (!focusFirst(errors)) void send(value)
  }
  return (
    <LetterPage
      title={t('eConsultation.title')}
      lead={t('eConsultation.lead')}
      service="eConsultation"
      sendText={t('eConsultation.send')}
      {...{ pending, problem, onSend }}
    >
      {(home) => (
        <>
          <Notice kind="warn" title={t('eConsultation.urgent')}>
            <p>{t('eConsultation.urgentText')}</p>
          </Notice>
          <Facts>
            {home.gp && (
              <Fact term={t('write.to')}>{t('write.toGp', { name: home.gp.name, clinic: home.gp.clinicName })}</Fact>
            )}
            <Fact term={t('eConsultation.fee')}>{fee === null ? t('eConsultation.noFee') : <Fee fee={fee} />}</Fact>
          </Facts>
          <TextField
            id="subject"
            label={t('write.subject')}
            limit={SUBJECT_LIMIT}
            value={value.subject}
            onChange={(subject) => change({ subject })}
            error={shown['subject']}
          />
          <TextArea
            id="body"
            label={t('write.message')}
            help={t('eConsultation.bodyHelp')}
            rows={8}
            limit={BODY_LIMIT}
            value={value.body}
            onChange={(body) => change({ body })}
            error={shown['body']}
          />
          <Attachments draft={draft} error={shown['add-file']} />
          <Choice
            id="not-urgent"
            name="not-urgent"
            several
            checked={value.notUrgent}
            onChange={(notUrgent) => change({ notUrgent })}
            title={t('eConsultation.notUrgent')}
            lines={[]}
            error={shown['not-urgent']}
          />
          <p>{t('eConsultation.answerTime')}</p>
        </>
      )}
    </LetterPage>
  )
}

/** What is to be paid; nothing for the rest of the year when the exemption card is reached (S117, S136). */
function Fee({ fee }: { fee: number }) {
  const { t } = useSpeech()
  const state = useFees().data
  return state?.exempt ? t('eConsultation.exempt', { year: state.year }) : t('eConsultation.feeText', { fee })
}
