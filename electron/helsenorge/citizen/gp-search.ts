import { citizenPaths, gpSearchAnswer } from '@shared/citizen/api'
import { clinics, employees } from '@shared/clinic/model'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import type { PeopleDirectory } from './people-directory'

const MOST = 100

/** GPs with places left on their lists, without log-in (S137). */
export const gpSearchRoute = ({ store }: Services, directory: PeopleDirectory): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.gpSearch,
    summary: 'GPs and how many places they have left.',
    access: 'public',
    query: z.object({ search: z.string().max(100).default('') }),
    answer: gpSearchAnswer,
    refusals: [],
    handle: async ({ query: { search } }) => {
      const words = search.toLowerCase().split(/\s+/).filter(Boolean)
      const sizes = await directory.listSizes()
      const gps = await store.read(async (tx) => {
        const found: z.infer<typeof gpSearchAnswer>['gps'] = []
        for (const clinic of await tx.list(clinics, { where: {} }))
          for (const gp of await tx.list(employees, { where: { clinicId: clinic.id, role: 'gp' } })) {
            const places = (gp.listLimit ?? 0) - (sizes.get(gp.id) ?? 0)
            const { name: clinicName, city } = clinic
            found.push({ name: `${gp.givenName} ${gp.familyName}`, clinicName, city, freePlaces: Math.max(0, places) })
          }
        return found
      })
      const wanted = gps.filter((gp) => {
        const text = `${gp.name} ${gp.clinicName} ${gp.city}`.toLowerCase()
        return words.every((word) => text.includes(word))
      })
      return { gps: wanted.slice(0, MOST) }
    },
  })
