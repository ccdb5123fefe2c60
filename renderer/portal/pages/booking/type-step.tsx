import FormGroup from '@helsenorge/designsystem-react/components/FormGroup'
import type { BookableType } from '@shared/citizen/api'
import { useState } from 'react'
import { useBookableTypes } from '../../app/queries'
import { useRouter } from '../../app/router'
import { focusFirst } from '../../lib/form'
import { useSpeech } from '../../lib/i18n'
import { Choice } from '../../ui/choice'
import { Loaded } from '../../ui/loaded'
import { useBooking } from './draft'
import { StepPage } from './step-page'

/** What kind: the GP's own types and the clinic's shared services side by side (S54, S61, S67), each with its information text (S86). */
export function TypeStep() {
  const { t } = useSpeech()
  const { go } = useRouter()
  const query = useBookableTypes()
  const { value, change } = useBooking()
  const [missing, setMissing] = useState(false)
  const next = () => {
    setMissing(!value.type)
    if (value.type) go('book', { steg: 'tid' })
    else focusFirst({ [`type-${query.data?.[0]?.id ?? ''}`]: '' })
  }
  const choose = (type: BookableType) => {
    setMissing(false)
    // here the calendar is the clinic's matter again (S74)
    if (type.id !== value.type?.id || value.calendarId !== undefined)
      change({ type, calendarId: undefined, time: undefined, lost: undefined, others: [] })
  }
  return (
    <StepPage step="type" title={t('booking.type.title')} onNext={next}>
      <p className="lead">{t('booking.type.urgent')}</p>
      <Loaded query={query}>
        {(types) =>
          types.length === 0 ? (
            <p>{t('booking.type.none')}</p>
          ) : (
            <>
              {missing && (
                <p className="error-text" role="alert">
                  {t('booking.type.missing')}
                </p>
              )}
              <Group
                title={t('booking.type.gp')}
                types={types.filter((type) => !type.resource)}
                {...{ value: value.type, choose }}
              />
              <Group
                title={t('booking.type.clinic')}
                types={types.filter((type) => type.resource)}
                {...{ value: value.type, choose }}
              />
            </>
          )
        }
      </Loaded>
    </StepPage>
  )
}

interface GroupProps {
  readonly title: string
  readonly types: readonly BookableType[]
  readonly value: BookableType | undefined
  readonly choose: (type: BookableType) => void
}

function Group({ title, types, value, choose }: GroupProps) {
  const { t, language } = useSpeech()
  if (types.length === 0) return null
  return (
    <FormGroup legend={title} name="type" fieldsetName={title} className="group">
      {types.map((type) => (
        <Choice
          key={type.id}
          id={`type-${type.id}`}
          name="type"
          checked={type.id === value?.id}
          onChange={() => choose(type)}
          title={language === 'en' ? type.nameEn : type.name}
          lines={[
            t('booking.type.minutes', { count: type.durationMinutes }),
            ...(type.video ? [t('booking.type.video'), t('booking.type.videoFee')] : []),
            ...(type.mode === 'request' ? [t('booking.type.request')] : []),
          ]}
          text={type.information}
        />
      ))}
    </FormGroup>
  )
}
