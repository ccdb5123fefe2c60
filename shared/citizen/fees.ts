import { z } from 'zod'
import { instant } from '../time/instant'

/** User fee of a consultation at the GP's or on video in NOK, tariff 2ad as of 2026-01-01 (STØ). Laboratory visits carry none by themselves (S112). */
export const CONSULTATION_FEE = 179

/** What one pays in a calendar year before the exemption card, in NOK: 2026. */
export const ANNUAL_CAP = 3278

export const paidFee = z.object({ id: z.string(), at: instant, payee: z.string(), what: z.string(), amount: z.int() })
export type PaidFee = z.infer<typeof paidFee>

/** Newest first; `left`: until the exemption card, 0 when it is reached (S136). */
export const feeState = z.object({
  year: z.int(),
  paid: z.int(),
  cap: z.int(),
  left: z.int(),
  exempt: z.boolean(),
  fees: z.array(paidFee),
})
export type FeeState = z.infer<typeof feeState>

/** How the year stands after these fees. What was paid above the cap is paid back and counts no further. */
export function feeStateOf(year: number, fees: readonly PaidFee[]): FeeState {
  const sum = fees.reduce((all, { amount }) => all + amount, 0)
  const paid = Math.min(sum, ANNUAL_CAP)
  return { year, paid, cap: ANNUAL_CAP, left: ANNUAL_CAP - paid, exempt: sum >= ANNUAL_CAP, fees: [...fees] }
}
