/** How much of everything. A year has about 230 working days. */
export interface Size {
  readonly patients: number
  readonly gps: number
  readonly labCalendars: number
  /** share of the bookable time that is taken, against an ordinary day of a busy practice */
  readonly past: number
  readonly ahead: number
  /** the past goes back so many days, or farther until there are so many appointments */
  readonly daysBack: number
  readonly appointments: number
  /** dialogues on an ordinary working day and GP; and at least so many messages in all, going back as far as that takes */
  readonly dialoguesADay: number
  readonly messages: number
  /** open dialogues in each GP's own inbox, and in the clinic's */
  readonly openPerGp: number
  readonly openForClinic: number
}

export const VARIANTS = {
  small: {
    patients: 200,
    gps: 5,
    labCalendars: 3,
    past: 0.06,
    ahead: 0.3,
    daysBack: 365,
    appointments: 0,
    dialoguesADay: 0.3,
    messages: 0,
    openPerGp: 4,
    openForClinic: 10,
  },
  demo: {
    patients: 6_000,
    gps: 5,
    labCalendars: 3,
    past: 1,
    ahead: 1,
    daysBack: 365,
    appointments: 0,
    dialoguesADay: 8,
    messages: 0,
    openPerGp: 12,
    openForClinic: 25,
  },
  large: {
    patients: 25_000,
    gps: 10,
    labCalendars: 6,
    past: 1,
    ahead: 1,
    daysBack: 365,
    appointments: 200_000,
    dialoguesADay: 33,
    messages: 1_000_000,
    openPerGp: 14,
    openForClinic: 60,
  },
} as const satisfies Record<string, Size>

export type Variant = keyof typeof VARIANTS
export const isVariant = (text: string): text is Variant => Object.hasOwn(VARIANTS, text)
