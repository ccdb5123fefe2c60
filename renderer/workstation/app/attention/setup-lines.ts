import type { Wish } from './wish'
import type { Words } from './words'

const SETUP = [
  'calendar.save',
  'appointmentType.save',
  'patientList.save',
  'patientList.delete',
  'weekTemplate.save',
  'weekTemplate.delete',
  'plan.rollOut',
  'plan.setDay',
  'plan.close',
  'plan.undo',
  'routing.set',
  'replyTemplate.save',
  'replyTemplate.delete',
] as const
export type SetupWish = Extract<Wish, { name: (typeof SETUP)[number] }>
const names: ReadonlySet<string> = new Set(SETUP)

/** Whether the wish is one of the set-up: read on the card, done again where things are set up, over what stands there now. */
export const isSetup = (wish: Wish): wish is SetupWish => names.has(wish.name)

/** What a refused change of the set-up wanted. */
export function setupLines({ t, format, calendars }: Words, wish: SetupWish): string[] {
  const period = ({ from, to }: { from: string; to: string }): string => `${format.date(from)}–${format.date(to)}`
  const calendar = (id: string | null): string =>
    id === null ? t('attention:mine.allCalendars') : (calendars.find((one) => one.id === id)?.name ?? '')
  switch (wish.name) {
    case 'calendar.save':
      return [t('attention:mine.calendar', { name: wish.args.calendar.name })]
    case 'appointmentType.save':
      return [t('attention:mine.type', { name: wish.args.type.name })]
    case 'patientList.save':
      return [t('attention:mine.patientList', { name: wish.args.list.name })]
    case 'patientList.delete':
      return [t('attention:mine.patientListDelete', { name: wish.args.from.name })]
    case 'weekTemplate.save':
      return [t('attention:mine.template', { name: wish.args.template.name }), calendar(wish.args.template.calendarId)]
    case 'weekTemplate.delete':
      return [t('attention:mine.templateDelete', { name: wish.args.from.name }), calendar(wish.args.from.calendarId)]
    case 'plan.rollOut':
      return [t('attention:mine.rollOut', { period: period(wish.args) })]
    case 'plan.setDay':
      return [
        t('attention:mine.setDay', { day: format.day(wish.args.date) }),
        calendar(wish.args.calendarId),
        ...wish.args.blocks.map(({ from, to }) => `${from}–${to}`),
      ]
    case 'plan.close':
      return [
        t('attention:mine.closePlan', { period: period(wish.args) }),
        calendar(wish.args.calendarId),
        wish.args.name,
      ]
    case 'plan.undo':
      return [t('attention:mine.undoPlan')]
    case 'routing.set':
      return [t('attention:mine.routing', { name: t(`common:kind.${wish.args.kind}`) })]
    case 'replyTemplate.save':
      return [t('attention:mine.replyTemplate', { name: wish.args.template.name })]
    case 'replyTemplate.delete':
      return [t('attention:mine.replyTemplateDelete', { name: wish.args.from.name })]
  }
}
