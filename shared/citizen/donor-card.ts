import { z } from 'zod'
import { id } from '../id'
import { defineTable, type Row } from '../table'
import { instant } from '../time/instant'

/** Who knows of the wish: one or two persons, next of kin as a rule (S143). */
export const donorRelative = z.object({
  name: z.string().trim().min(1).max(100),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^\+?[\d\s]{5,}$/),
})
export type DonorRelative = z.infer<typeof donorRelative>
export const donorWish = z.object({ relatives: z.array(donorRelative).min(1).max(2) })
export type DonorWish = z.infer<typeof donorWish>

/** A yes to giving organs after death; no row = no card. Id: the patient's. HelseNorge's own (S143). */
export const donorCards = defineTable('donorCard', donorWish.extend({ id, clinicId: id, updatedAt: instant }), {
  indexes: [],
  synced: false,
})
export type DonorCard = Row<typeof donorCards>

export const ownDonorCard = z.object({ card: donorWish.extend({ updatedAt: instant }).nullable() })
export type OwnDonorCard = z.infer<typeof ownDonorCard>
