import { citizenPaths, type GpListing, gpSearchAnswer } from '@shared/citizen/api'
import { gpOrders, gpQueuePlaces } from '@shared/citizen/change-gp'
import { id } from '@shared/id'
import type { Reads } from '@shared/tx'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route'
import type { Services } from '../services'
import { allGps, listKeys } from './gp/gp-lists'
import type { PeopleDirectory } from './people-directory'

const MOST = 100

/** Every GP with what is left of the list. @param sizes by GP's id, or by name where the patients' clinic does not know the GP */
async function listings(tx: Reads, sizes: ReadonlyMap<string, number>): Promise<GpListing[]> {
  const coming = new Map<string, number>()
  for (const { gpId } of await tx.list(gpOrders, { where: { state: 'ordered' } })) count(coming, gpId)
  const waiting = new Map<string, number>()
  for (const { gpId } of await tx.list(gpQueuePlaces, { where: {} })) count(waiting, gpId)
  return (await allGps(tx)).map((gp) => {
    const on = listKeys(gp).reduce((sum, key) => sum + (sizes.get(key) ?? 0), gp.others)
    return {
      id: gp.id,
      name: gp.name,
      clinicName: gp.clinicName,
      address: `${gp.street}, ${gp.postalCode} ${gp.city}`,
      city: gp.city,
      municipality: gp.municipality,
      freePlaces: Math.max(0, gp.listLimit - on - (coming.get(gp.id) ?? 0)),
      listLimit: gp.listLimit,
      waiting: waiting.get(gp.id) ?? 0,
    }
  })
}
const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

/** GPs with places left on their lists and the length of their waiting lists, without log-in (S137). */
export const gpSearchRoute = ({ store }: Services, directory: PeopleDirectory): Route =>
  defineRoute({
    method: 'GET',
    path: citizenPaths.gpSearch,
    summary: 'GPs, how many places they have left and how many wait for one.',
    access: 'public',
    query: z.object({ search: z.string().max(100).default(''), id: id.optional() }),
    answer: gpSearchAnswer,
    refusals: [],
    handle: async ({ query }) => {
      const words = query.search.toLowerCase().split(/\s+/).filter(Boolean)
      const sizes = await directory.listSizes()
      const all = await store.read((tx) => listings(tx, sizes))
      const found = all.filter((gp) => {
        if (query.id !== undefined) return gp.id === query.id
        const text = `${gp.name} ${gp.clinicName} ${gp.city} ${gp.municipality}`.toLowerCase()
        return words.every((word) => text.includes(word))
      })
      return { gps: found.slice(0, MOST), total: found.length }
    },
  })
