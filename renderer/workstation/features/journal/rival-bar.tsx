import { Button } from '@navikt/ds-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../lib/clock'
import { useFormats } from '../../lib/format'
import { newId } from '../../lib/id'
import type { NoteText } from './note-draft'
import type { Rival } from './use-rival'

/** A colleague wrote in the same note: their words, and whose are to stand. Own words are in the editor and kept meanwhile. */
export function RivalBar({ rival, own }: { rival: Rival; own: NoteText }) {
  const { t } = useTranslation('journal')
  const format = useFormats()
  const now = useNow()
  const { note } = rival
  const locked = note.status !== 'draft'
  const at = note.signedAt ?? note.changedAt
  const facts = { who: note.changedByName ?? t('rival.somebody'), when: at === null ? '' : format.when(at, now) }
  const both: NoteText = {
    ...own,
    body: `${note.body.trimEnd()}\n\n${own.body}`,
    icpc: [...new Set([...note.icpc, ...own.icpc])].slice(0, 10),
  }
  return (
    <section className="rival" aria-label={t('rival.label')} role="alert">
      <p>
        <strong>{t(locked ? 'rival.signed' : 'rival.wrote', facts)}</strong> {t('rival.kept')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <blockquote className="rival-text person" aria-label={t('rival.theirs')} tabIndex={0}>
        {note.body}
      </blockquote>
      <div className="row wrap">
        {locked ? (
          <Button size="xsmall" onClick={() => void rival.saveApart(newId(), own)}>
            {t('rival.apart')}
          </Button>
        ) : (
          <>
            <Button size="xsmall" onClick={() => void rival.write(both)}>
              {t('rival.both')}
            </Button>
            <Button size="xsmall" variant="secondary" onClick={() => void rival.write(own)}>
              {t('rival.mine')}
            </Button>
            <Button size="xsmall" variant="tertiary" data-color="neutral" onClick={() => void rival.yield()}>
              {t('rival.yield')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
