import { Button } from '@navikt/ds-react/Button'
import type { QueryResult } from '@shared/contract'
import { type Fault, faultKinds, faultTargets, type TrainingDay, trainingDays } from '@shared/training/faults'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../app/toasts'
import { useFormats } from '../../lib/format'
import { useRefusalText } from '../../lib/refusal'
import { useLocal } from '../../lib/use-command'
import { useDeskQuery } from '../../lib/use-query'
import '../../ui/fields.css'
import './training-page.css'

/** While the page is open HelseNorge is asked so often, ms. */
const LOOK_EVERY = 2_000
const DAYS = Object.keys(trainingDays) as TrainingDay[]
type Standing = QueryResult<'training.faults'>['faults']

/** Faults of the line and of HelseNorge on demand, so that a clinic can practise the bad days (N12). */
export function TrainingPage() {
  const { t } = useTranslation('training')
  const told = useDeskQuery('training.faults', {}, { every: LOOK_EVERY })
  const order = useOrder(() => void told.refetch())
  if (!told.data) return <div className="view-loading" aria-busy />
  const { clock, problem, faults } = told.data
  return (
    <div className="training-page">
      <p className="notice">{t('what')}</p>
      {problem === null ? (
        <>
          <StandingFaults faults={faults} onEnd={() => order([])} />
          <Days onBegin={(day) => order([...trainingDays[day]])} />
          <MockClock clock={clock} onMoved={() => void told.refetch()} />
          <OwnFault
            onBegin={(fault) => order([...faults.filter((one) => !isSame(one, fault)).map(asOrdered), fault])}
          />
        </>
      ) : (
        <p className="notice" data-tone="warning">
          {t(`problem.${problem}` as 'problem.other', { defaultValue: t('problem.other', { code: problem }) })}
        </p>
      )}
    </div>
  )
}

/** Ordered once more as it stands now, beside another. */
const asOrdered = ({ startsIn, endsIn, ...fault }: Standing[number]): Fault => ({
  ...fault,
  after: startsIn,
  seconds: Math.max(1, endsIn - startsIn),
})

/** Ordering the same again makes it begin anew. */
const isSame = (a: Fault, b: Fault): boolean => a.kind === b.kind && a.on === b.on && a.percent === b.percent

function useOrder(done: () => void): (faults: Fault[]) => void {
  const send = useLocal('training.order')
  const toast = useToast()
  const refusal = useRefusalText()
  const act = async (faults: Fault[]): Promise<void> => {
    const answer = await send({ faults })
    if (!answer.ok) toast(refusal(answer), 'problem')
    done()
  }
  return (faults) => void act(faults)
}

function StandingFaults({ faults, onEnd }: { faults: Standing; onEnd: () => void }) {
  const { t } = useTranslation('training')
  return (
    <section className="panel" aria-labelledby="training-now">
      <header className="panel-head">
        <h2 id="training-now">{t('now.title')}</h2>
        <Button size="small" variant="secondary" disabled={faults.length === 0} onClick={onEnd}>
          {t('now.end')}
        </Button>
      </header>
      {faults.length === 0 ? (
        <p className="muted">{t('now.well')}</p>
      ) : (
        <ul className="training-faults">
          {faults.map((fault) => (
            <li key={JSON.stringify([fault.kind, fault.on, fault.percent, fault.ms, fault.after, fault.seconds])}>
              <strong>{t(`kind.${fault.kind}`)}</strong> {t(`on.${fault.on}`)}
              <span className="muted">
                {fault.percent < 100 && ` ${t('percent', { percent: fault.percent })}`}{' '}
                {fault.startsIn > 0 ? t('startsIn', { count: fault.startsIn }) : t('endsIn', { count: fault.endsIn })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Days({ onBegin }: { onBegin: (day: TrainingDay) => void }) {
  const { t } = useTranslation('training')
  return (
    <section className="panel" aria-labelledby="training-days">
      <h2 id="training-days">{t('days.title')}</h2>
      <ul className="training-days">
        {DAYS.map((day) => (
          <li key={day}>
            <div className="grow">
              <h3>{t(`day.${day}.name`)}</h3>
              <p className="muted">{t(`day.${day}.what`)}</p>
            </div>
            <Button
              size="small"
              variant="secondary"
              aria-label={t('days.beginOne', { name: t(`day.${day}.name`) })}
              onClick={() => onBegin(day)}
            >
              {t('days.begin')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const FORWARD = [60, 1440, 2880, 10080] as const

/** HelseNorge's clock, which can be moved forward: reminders, deadlines and birthdays come nearer. */
function MockClock(props: { clock: QueryResult<'training.faults'>['clock']; onMoved: () => void }) {
  const { t } = useTranslation('training')
  const format = useFormats()
  const move = useLocal('training.moveClock')
  const toast = useToast()
  const refusal = useRefusalText()
  const { clock } = props
  const forward = async (minutes: number): Promise<void> => {
    const answer = await move({ minutes })
    if (!answer.ok) toast(refusal(answer), 'problem')
    props.onMoved()
  }
  if (clock === null) return null
  return (
    <section className="panel" aria-labelledby="training-clock">
      <h2 id="training-clock">{t('clock.title')}</h2>
      <p>
        {t('clock.shows', { time: `${format.dayShort(clock.now)} ${format.time(clock.now)}` })}{' '}
        <span className="muted">{clock.ahead === 0 ? t('clock.right') : t('clock.ahead')}</span>
      </p>
      <div className="row">
        {FORWARD.map((minutes) => (
          <Button key={minutes} size="small" variant="secondary" onClick={() => void forward(minutes)}>
            {t(`clock.forward.${minutes}`)}
          </Button>
        ))}
      </div>
      <p className="muted">{t('clock.what')}</p>
    </section>
  )
}

const MINUTES = [1, 3, 10, 30] as const
const PERCENTS = [10, 30, 50, 100] as const

function OwnFault({ onBegin }: { onBegin: (fault: Fault) => void }) {
  const { t } = useTranslation('training')
  const [fault, setFault] = useState<Fault>({
    kind: 'slow',
    on: 'everybody',
    percent: 100,
    ms: 3_000,
    after: 0,
    seconds: 60,
  })
  const choose = (change: Partial<Fault>): void => setFault({ ...fault, ...change })
  return (
    <section className="panel" aria-labelledby="training-own">
      <h2 id="training-own">{t('own.title')}</h2>
      <form
        className="fields training-own"
        onSubmit={(event) => {
          event.preventDefault()
          onBegin(fault)
        }}
      >
        <label>
          {t('own.kind')}
          <select value={fault.kind} onChange={({ target }) => choose({ kind: target.value as Fault['kind'] })}>
            {faultKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('own.on')}
          <select value={fault.on} onChange={({ target }) => choose({ on: target.value as Fault['on'] })}>
            {faultTargets.map((on) => (
              <option key={on} value={on}>
                {t(`on.${on}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('own.percent')}
          <select value={fault.percent} onChange={({ target }) => choose({ percent: Number(target.value) })}>
            {PERCENTS.map((percent) => (
              <option key={percent} value={percent}>
                {percent} %
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('own.minutes')}
          <select value={fault.seconds} onChange={({ target }) => choose({ seconds: Number(target.value) })}>
            {MINUTES.map((minutes) => (
              <option key={minutes} value={minutes * 60}>
                {t('own.minute', { count: minutes })}
              </option>
            ))}
          </select>
        </label>
        <Button size="small" type="submit">
          {t('days.begin')}
        </Button>
      </form>
    </section>
  )
}
