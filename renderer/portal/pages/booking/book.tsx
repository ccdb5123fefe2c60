import { useEffect } from 'react'
import { useRouter } from '../../app/router'
import { furthest, isStep, steps, useBooking } from './draft'
import { ReasonStep } from './reason-step'
import { SummaryStep } from './summary-step'
import { TimeStep } from './time-step'
import { TypeStep } from './type-step'

const VIEW = { type: TypeStep, tid: TimeStep, arsak: ReasonStep, oppsummering: SummaryStep }

/** Book appointment, step by step (S8, S61-S63); each step has its own address, so that the back button goes one step back. */
export function BookPage() {
  const { place, go } = useRouter()
  const { value } = useBooking()
  const word = place.params['steg']
  const wanted = isStep(word) ? word : 'type'
  const ready = furthest(value)
  // an address kept or guessed from elsewhere leads to the first step that is still open
  const step = steps.indexOf(wanted) > steps.indexOf(ready) ? ready : wanted
  useEffect(() => {
    if (step !== wanted) go('book', step === 'type' ? {} : { steg: step }, { replace: true })
  }, [go, step, wanted])
  const View = VIEW[step]
  return <View key={step} />
}
