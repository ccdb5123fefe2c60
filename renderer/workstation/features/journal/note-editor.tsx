import './editor.css'
import { XMarkIcon } from '@navikt/aksel-icons'
import { Button } from '@navikt/ds-react'
import { contactTypes } from '@shared/journal/model'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'
import { useOpenHere } from '../../lib/presence'
import { useDraft } from '../../lib/use-draft'
import { EditorHeader } from './editor-header'
import { IcpcField } from './icpc-field'
import {
  keptNoteKey,
  maySign,
  missingToSign,
  type NoteDraft,
  type NoteText,
  readKept,
  withHeadings,
} from './note-draft'
import { RivalBar } from './rival-bar'
import { useNoteSaving } from './use-note-saving'

interface Props {
  readonly draft: NoteDraft
  /** signed, or put aside as a draft */
  readonly onClose: () => void
}

/** Writes one draft of one patient; every word is saved while it is typed. Give it the draft's id as `key`. */
export function NoteEditor(props: Props) {
  const { user } = useSession()
  const { key, restored } = useDraft(keptNoteKey(props.draft.id, user?.id ?? ''))
  if (restored === undefined) return <section className="editor" aria-busy />
  return <OpenEditor {...props} keptUnder={key} kept={readKept(restored)} />
}

interface OpenProps extends Props {
  readonly keptUnder: string
  /** own words that a colleague's stood in the way of, when the window was last closed */
  readonly kept: NoteText | undefined
}

function OpenEditor({ draft, onClose, keptUnder, kept }: OpenProps) {
  const { t } = useTranslation('journal')
  const [note, setNote] = useState<NoteText>(kept ?? draft)
  const [tried, setTried] = useState(false)
  const saving = useNoteSaving({
    draft,
    keptUnder,
    apart: kept !== undefined,
    text: { contactType: note.contactType, body: note.body, icpc: note.icpc },
    show: setNote,
    onSigned: onClose,
  })
  const field = useRef<HTMLTextAreaElement>(null)
  const typeId = useId()
  useEffect(() => field.current?.focus(), [])
  useOpenHere({ kind: 'note', id: draft.id }, 'writing')

  const change = (part: Partial<NoteText>): void => {
    const { contactType, body, icpc } = { ...note, ...part }
    setNote({ contactType, body, icpc })
    saving.change({ contactType, body, icpc })
  }
  const insertHeadings = (): void => {
    const next = withHeadings(note.body, [t('soap.s'), t('soap.o'), t('soap.a'), t('soap.p')])
    change({ body: next.body })
    // the field shows the new text only after React has drawn it
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.cursor, next.cursor)
    })
  }
  const missing = missingToSign(note)
  const sign = async (): Promise<void> => {
    setTried(true)
    if (missing.length === 0) await saving.sign(note)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void sign()
  }

  return (
    <section className="editor" aria-label={t('editor.label')} onKeyDown={onKeyDown}>
      <EditorHeader draft={draft} state={saving.state} />
      <button
        type="button"
        className="plain editor-close"
        aria-label={t('editor.close')}
        title={t('editor.close')}
        onClick={() => void saving.flush().then(onClose)}
      >
        <XMarkIcon aria-hidden fontSize={18} />
      </button>
      <div className="editor-tools">
        <label htmlFor={typeId} className="visually-hidden">
          {t('editor.contactType')}
        </label>
        <select
          id={typeId}
          value={note.contactType}
          onChange={(event) => {
            const contactType = contactTypes.find((type) => type === event.target.value)
            if (contactType) change({ contactType })
          }}
        >
          {contactTypes.map((type) => (
            <option key={type} value={type}>
              {t(`contactType.${type}`)}
            </option>
          ))}
        </select>
        <Button
          size="xsmall"
          variant="tertiary"
          data-color="neutral"
          title={t('editor.soapTitle')}
          onClick={insertHeadings}
        >
          {t('editor.soap')}
        </Button>
      </div>
      {saving.rival && (
        <RivalBar rival={saving.rival} own={{ contactType: note.contactType, body: note.body, icpc: note.icpc }} />
      )}
      <textarea
        ref={field}
        className="editor-text person"
        aria-label={t('editor.text')}
        placeholder={t('editor.placeholder')}
        maxLength={50_000}
        value={note.body}
        onChange={(event) => change({ body: event.target.value })}
        onBlur={() => void saving.flush()}
      />
      <IcpcField codes={note.icpc} onChange={(icpc) => change({ icpc })} />
      <SignBar missing={tried ? missing : []} problem={saving.problem} onSign={() => void sign()} />
    </section>
  )
}

function SignBar(props: {
  missing: ReturnType<typeof missingToSign>
  problem: string | undefined
  onSign: () => void
}) {
  const { t, i18n } = useTranslation('journal')
  const { user } = useSession()
  const signs = maySign(user?.role)
  const words = { text: t('editor.missingText'), icpc: t('editor.missingIcpc') }
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
  const said =
    props.problem ??
    (props.missing.length > 0
      ? `${t('editor.missing')} ${list.format(props.missing.map((part) => words[part]))}.`
      : undefined)
  return (
    <footer className="editor-foot">
      {said && (
        <p className="notice" data-tone={props.problem ? 'danger' : 'warning'} role="alert">
          {said}
        </p>
      )}
      <div className="row">
        <Button size="small" disabled={!signs} aria-keyshortcuts="Control+Enter" onClick={props.onSign}>
          {t('editor.sign')}
        </Button>
        <span className="muted">{t(signs ? 'editor.signHint' : 'editor.notADoctor')}</span>
      </div>
    </footer>
  )
}
