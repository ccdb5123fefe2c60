import type { Clinic, Employee } from '@shared/clinic/model'
import type { QueryResult } from '@shared/contract'
import { useDeskQuery } from '../lib/use-query'

export interface Session {
  /** null until the first page of the first sync has come; undefined while the core has not answered yet */
  readonly clinic: Clinic | null | undefined
  readonly employees: readonly Employee[]
  /** who sits at the desk: everything is done in this name */
  readonly user: Employee | null
}

const toSession = (overview: QueryResult<'clinic.overview'> | undefined): Session => ({
  clinic: overview?.clinic,
  employees: overview?.employees ?? [],
  user: overview?.employees.find((employee) => employee.id === overview.userId) ?? null,
})

/** The clinic, its people, and who sits at the desk. */
export const useSession = (): Session => toSession(useDeskQuery('clinic.overview', {}).data)
