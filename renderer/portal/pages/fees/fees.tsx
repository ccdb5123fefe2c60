import type { PaidFee } from '@shared/citizen/fees'
import { Page } from '../../app/page'
import { useFees } from '../../app/queries'
import { useSpeech } from '../../lib/i18n'
import { Fact, Facts } from '../../ui/facts'
import { BackLink } from '../../ui/link'
import { Loaded } from '../../ui/loaded'
import { Notice } from '../../ui/notice'

/** What was paid this year, and how far it is to the exemption card (S136). */
export function FeesPage() {
  const { t, format } = useSpeech()
  const query = useFees()
  const kroner = (amount: number): string => t('fees.kroner', { amount: format.number(amount) })
  return (
    <Page title={t('fees.title')} above={<BackLink page="services">{t('catalogue.title')}</BackLink>}>
      <p className="lead">{t('fees.lead')}</p>
      <Loaded query={query}>
        {({ year, paid, cap, left, exempt, fees }) => (
          <>
            {exempt ? (
              <Notice kind="success" title={t('fees.exempt', { year })}>
                <p>{t('fees.exemptText')}</p>
              </Notice>
            ) : (
              <progress className="fees__bar" max={cap} value={paid} aria-label={t('fees.progress')}>
                {kroner(paid)}
              </progress>
            )}
            <Facts>
              <Fact term={t('fees.paid', { year })}>{kroner(paid)}</Fact>
              <Fact term={t('fees.cap')}>{kroner(cap)}</Fact>
              <Fact term={t('fees.left')}>{kroner(left)}</Fact>
            </Facts>
            <FeeList fees={fees} />
            <p className="quiet">{t('fees.twoKinds')}</p>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** Newest first, with what was paid for what. */
export function FeeList({ fees, title, none }: { fees: readonly PaidFee[]; title?: string; none?: string }) {
  const { t, format } = useSpeech()
  return (
    <section aria-labelledby="fee-list">
      <h2 className="heading" id="fee-list">
        {title ?? t('fees.list')}
      </h2>
      {fees.length === 0 && <p>{none ?? t('fees.none')}</p>}
      <ul className="fees">
        {fees.map((fee) => (
          <li key={fee.id} className="fee">
            <span className="fee__what" lang="nb">
              {fee.what}
            </span>
            <span className="fee__amount">{t('fees.kroner', { amount: format.number(fee.amount) })}</span>
            <span className="fee__where">
              {format.date(fee.at)}, {fee.payee}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
