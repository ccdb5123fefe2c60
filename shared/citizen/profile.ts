import { z } from 'zod'
import { id } from '../id'
import { patients } from '../patient/model'
import { nationalId } from '../patient/national-id'
import { report, selfReported } from '../patient/self-reported'
import { localDate } from '../time/instant'

const kin = z.array(z.object({ id, name: z.string(), birthDate: localDate, sameAddress: z.boolean() }))
/** What the population registry has of oneself (S159). `address`: null = kept secret. */
export const registered = z.object({
  name: z.string(),
  nationalId,
  birthDate: localDate,
  sex: patients.schema.shape.sex,
  address: z.string().nullable(),
  children: kin,
  parents: kin,
})
export type Registered = z.infer<typeof registered>

export const ownReport = selfReported.schema.pick({ relatives: true, employer: true, needs: true })
export type OwnReport = z.infer<typeof ownReport>
export const reportRequest = z.object({ report })
