import { useState } from 'react'
import { type Errors, focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { TextArea, TextField } from '../../ui/text-field'
import { BODY_LIMIT, SUBJECT_LIMIT, useLetter } from './letter'
import { textErrors } from './letter-errors'
import { LetterPage } from './letter-page'

/** General inquiry to the office, nothing medical (S16, S118). */
export function ContactPage() {
  const { t } = useSpeech()
  const { draft, send, pending, problem } = useLetter('e-contact')
  const { value, change } = draft
  const [tried, setTried] = useState(false)
  const errors: Errors = textErrors(value, t)
  const shown = tried ? errors : {}
  const onSend = () => {
    setTried(true)
    if (!focusFirst(errors)) void send(value)
  }
  return (
    <LetterPage
      title={t('contact.title')}
      lead={t('contact.lead')}
      service="eContact"
      sendText={t('contact.send')}
      {...{ pending, problem, onSend }}
    >
      {(home) => (
        <>
          <Notice kind="warn" title={t('contact.noMedical')}>
            <p>{t('contact.noMedicalText')}</p>
          </Notice>
          {home.gp && (
            <Facts>
              <Fact term={t('write.to')}>{home.gp.clinicName}</Fact>
            </Facts>
          )}
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
            help={t('contact.bodyHelp')}
            rows={6}
            limit={BODY_LIMIT}
            value={value.body}
            onChange={(body) => change({ body })}
            error={shown['body']}
          />
          <p>{t('contact.answerTime')}</p>
        </>
      )}
    </LetterPage>
  )
}
