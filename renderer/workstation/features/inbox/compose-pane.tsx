import './reply.css'
import { PaperplaneIcon } from '@navikt/aksel-icons'
import { Button, Textarea, TextField } from '@navikt/ds-react'
import { reach } from '@shared/citizen/reach'
import type { Patient } from '@shared/patient/model'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useActivePatient } from '../../app/active-patient'
import { go } from '../../app/route'
import { useSession } from '../../app/session'
import { useToast } from '../../app/toasts'
import { UNDO_KEY_MS, useUndo } from '../../app/undo'
import { now, useNow } from '../../lib/clock'
import { fullName, listName, useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import { useRefusalText } from '../../lib/refusal'
import { useCommand } from '../../lib/use-command'
import { type Draft, useDraft, useDrafts } from '../../lib/use-draft'
import { useDeskQuery } from '../../lib/use-query'
import { type ComposeDraft, composeKey, composeKinds, emptyMessage, readCompose, writeCompose } from './compose-draft'
import { DraftState } from './draft-state'
import { EncloseButton, EnclosureList, FileZone } from './enclosures'
import { NeedsLine } from './needs-line'
import { ReachBanner } from './reach-banner'
import { useEnclosures } from './use-enclosures'
import { useFileHands } from './use-file-hands'

type OnDone = (dialogueId: string | undefined) => void

/** A new message to the active patient (S24-S26); whether it can reach the person is said first (S31-S34). */
export function ComposePane(props: { readonly onDone: OnDone }) {
  const { t } = useTranslation('inbox')
  const { patientId } = useActivePatient()
  const { user } = useSession()
  return (
    <section className="inbox-pane" aria-label={t('compose.title')}>
      {patientId === null ? (
        <div className="inbox-nothing">
          <h2>{t('compose.noPatient')}</h2>
          <p className="muted">{t('compose.noPatientHint')}</p>
        </div>
      ) : (
        user && (
          <ComposeTo key={`${patientId} ${user.id}`} patientId={patientId} userId={user.id} onDone={props.onDone} />
        )
      )}
    </section>
  )
}

function ComposeTo(props: { readonly patientId: string; readonly userId: string; readonly onDone: OnDone }) {
  const { t } = useTranslation('inbox')
  const at = useNow()
  const card = useDeskQuery('patient.card', { patientId: props.patientId }).data
  const draft = useDraft(composeKey(props.patientId, props.userId))
  if (!card || draft.restored === undefined) {
    return (
      <p className="inbox-nothing muted" role="status">
        {t('compose.checking')}
      </p>
    )
  }
  const { problem, readers } = reach(card.patient, card.family, 'messages', at)
  return (
    <div className="compose">
      <ComposeHead patient={card.patient} parents={readers.filter(({ id }) => id !== props.patientId)} />
      {problem ? (
        <ReachBanner problem={problem} />
      ) : (
        <ComposeForm
          key={draft.version}
          patient={card.patient}
          draft={draft}
          restored={readCompose(draft.restored)}
          onDone={props.onDone}
        />
      )}
    </div>
  )
}

function ComposeHead({ patient, parents }: { patient: Patient; parents: readonly Patient[] }) {
  const { t } = useTranslation('inbox')
  const format = useFormats()
  return (
    <header className="compose-head">
      <h2>{t('compose.title')}</h2>
      <p>
        <span className="muted">{t('compose.to')}</span> <strong className="person">{listName(patient)}</strong>{' '}
        <span className="person">{format.date(patient.birthDate)}</span>
      </p>
      {parents.length > 0 && <p className="person">{t('readBy', { names: parents.map(fullName).join(', ') })}</p>}
      <NeedsLine needs={patient.specialNeeds} />
    </header>
  )
}

interface FormProps {
  readonly patient: Patient
  readonly draft: Draft
  readonly restored: ComposeDraft
  readonly onDone: OnDone
}

function ComposeForm({ patient, draft, restored, onDone }: FormProps) {
  const { t } = useTranslation('inbox')
  const [message, setMessage] = useState(restored)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [sending, setSending] = useState(false)
  const subject = useRef<HTMLInputElement>(null)
  useEffect(() => subject.current?.focus(), [])
  const start = useCommand('dialogue.start')
  const refusalText = useRefusalText()
  const toast = useToast()
  const offer = useUndo()
  const drafts = useDrafts()

  // a file may be ready long after the render in which it was chosen
  const latest = useRef(message)

  const change = (part: Partial<ComposeDraft>): void => {
    const next = { ...latest.current, ...part }
    latest.current = next
    setMessage(next)
    setProblem(undefined)
    draft.change(writeCompose(next))
  }
  const enclosures = useEnclosures(message.files, (make) => {
    change({ files: [...make(latest.current.files)] })
    void draft.flush()
  })
  const hands = useFileHands((files) => void enclosures.add(files), false)
  const noSubject = message.subject.trim() === ''
  const noBody = message.body.trim() === ''
  const send = async (): Promise<void> => {
    setTried(true)
    if (sending || noSubject || noBody) return
    if (enclosures.saving > 0) return setProblem(t('enclosure.wait'))
    setSending(true)
    const id = newId()
    const { files: attachments, ...text } = message
    const sent = await start({ id, messageId: newId(), patientId: patient.id, ...text, attachments })
    setSending(false)
    if (!sent.ok) return setProblem(refusalText(sent))
    await draft.discard()
    toast(t('compose.sent', { name: listName(patient) }), 'success')
    onDone(id)
  }
  const giveUp = async (typed: string): Promise<void> => {
    await draft.discard()
    if (typed === '') return
    offer({
      text: t('compose.givenUp', { name: listName(patient) }),
      until: now() + UNDO_KEY_MS,
      undo: async () => {
        await drafts.write(draft.key, typed)
        go('inbox', 'new')
        return { ok: true, text: t('compose.takenBack', { name: listName(patient) }) }
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void send()
  }

  return (
    <FileZone className="compose-form" hands={hands} onKeyDown={onKeyDown}>
      <fieldset className="compose-kinds">
        <legend className="visually-hidden">{t('compose.kind')}</legend>
        {composeKinds.map((kind) => (
          <label key={kind} className="compose-kind">
            <input type="radio" name="compose-kind" checked={message.kind === kind} onChange={() => change({ kind })} />
            <span>
              <strong>{t(`compose.${kind}`)} - helsenorge.no</strong>
              <span className="muted">{t(`compose.${kind}-hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        ref={subject}
        label={t('compose.subject')}
        size="small"
        maxLength={200}
        value={message.subject}
        error={tried && noSubject ? t('compose.subjectMissing') : undefined}
        onChange={(event) => change({ subject: event.target.value })}
        onBlur={() => void draft.flush()}
      />
      <Textarea
        label={t('compose.body')}
        size="small"
        minRows={8}
        maxRows={20}
        value={message.body}
        error={problem ?? (tried && noBody ? t('compose.bodyMissing') : undefined)}
        onChange={(event) => change({ body: event.target.value })}
        onBlur={() => void draft.flush()}
      />
      <EnclosureList enclosures={enclosures} />
      <div className="row">
        <Button
          size="small"
          icon={<PaperplaneIcon aria-hidden />}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void send()}
        >
          {t('compose.send')}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          onClick={() => {
            setMessage(emptyMessage)
            void giveUp(writeCompose(message))
            onDone(undefined)
          }}
        >
          {t('compose.cancel')}
        </Button>
        <EncloseButton enclosures={enclosures} />
        <span className="muted reply-hint">{t('reply.hint')}</span>
        <DraftState state={draft.state} />
      </div>
    </FileZone>
  )
}
