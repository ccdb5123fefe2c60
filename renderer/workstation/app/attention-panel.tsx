import { useTranslation } from 'react-i18next'
import { useDeskQuery } from '../lib/use-query'
import { Dialog } from '../ui/dialog'
import '../ui/aksel.css'
import { AttentionCard } from './attention-card'
import { useOverlays } from './overlays'
import './attention.css'

/** What HelseNorge refused, each as a card that a person settles. Content stays until then. */
export function AttentionPanel() {
  const { t } = useTranslation('shell')
  const { close } = useOverlays()
  const cards = useDeskQuery('attention.list', {}).data
  return (
    <Dialog title={t('attention.title')} onClose={close} className="attention" light>
      <div className="sheet-body">
        <p className="muted">{cards?.length === 0 ? t('attention.empty') : t('attention.intro')}</p>
        {cards?.map((card) => (
          <AttentionCard key={card.mutationId} card={card} />
        ))}
      </div>
    </Dialog>
  )
}
