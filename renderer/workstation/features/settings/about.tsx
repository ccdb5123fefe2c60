import { CopyButton } from '@navikt/ds-react/CopyButton'
import { deskInfo } from '@shared/port'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session'

/** Version, clinic, and the address of the patient's page (to open in any browser). */
export function About() {
  const { t } = useTranslation('settings')
  const { clinic } = useSession()
  const info = useQuery({
    queryKey: ['desk.info'],
    queryFn: async () => deskInfo.parse(await window.desk.info()),
    // the embedded HelseNorge may still be starting
    refetchInterval: (query) => (query.state.data?.embedded && query.state.data.portalUrl === null ? 500 : false),
  }).data
  return (
    <section className="panel" aria-labelledby="about">
      <h2 id="about">{t('about.title')}</h2>
      <dl className="facts">
        <dt>{t('about.clinic')}</dt>
        <dd>
          {clinic?.name}, HER-id {clinic?.herId}
        </dd>
        <dt>{t('about.version')}</dt>
        <dd>{info?.version}</dd>
        <dt>{t('about.helsenorge')}</dt>
        <dd>
          {info?.helsenorgeUrl}{' '}
          {info && <span className="muted">({t(info.embedded ? 'about.embedded' : 'about.remote')})</span>}
        </dd>
        <dt>{t('about.portal')}</dt>
        <dd className="row">
          {info?.portalUrl ? (
            <>
              <a href={info.portalUrl} target="_blank" rel="noreferrer">
                {info.portalUrl}
              </a>
              <CopyButton
                size="xsmall"
                copyText={info.portalUrl}
                text={t('about.copy')}
                activeText={t('about.copied')}
              />
            </>
          ) : (
            <span className="muted">{t('about.noPortal')}</span>
          )}
        </dd>
      </dl>
      <p className="muted">{t('about.portalHint')}</p>
    </section>
  )
}
