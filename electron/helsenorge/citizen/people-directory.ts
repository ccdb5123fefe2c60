import { clinics, employees } from '@shared/clinic/model'
import { type Patient, patients, relations } from '@shared/patient/model'
import type { Row, Table } from '@shared/table'
import type { Commits } from '../commands/commits'
import type { Store } from '../store/store'
import { listOf } from './gp/gp-lists'

/** What the pages before log-in may know of a person. No national id, no health data. */
export interface DirectoryEntry {
  readonly id: string
  readonly name: string
  /** for searching: lower case */
  readonly searchText: string
  readonly birthDate: string
  readonly gpId: string | null
  readonly otherGp: string | null
  readonly consent: Patient['consent']
  readonly digitallyActive: boolean
  readonly contactConfirmedAt: number | null
  readonly emergencyBlocked: boolean
}

/** Everybody at HelseNorge, in memory: log-in and the GP search look through names faster than a database of documents could. */
export interface PeopleDirectory {
  /** by family name */
  people(): Promise<readonly DirectoryEntry[]>
  /** those who are parents at the address of a child */
  parents(): Promise<ReadonlySet<string>>
  /** patients on each GP's list: by the GP's id, or by what stands in the rows of patients elsewhere */
  listSizes(): Promise<ReadonlyMap<string, number>>
  gpName(id: string): Promise<string | undefined>
}

interface Known {
  people: DirectoryEntry[]
  parents: Set<string>
  listSizes: Map<string, number>
  gpNames: Map<string, string>
}

const collator = new Intl.Collator('nb')

const entryOf = (patient: Patient): DirectoryEntry => ({
  id: patient.id,
  name: `${patient.givenName} ${patient.familyName}`,
  searchText: `${patient.familyName} ${patient.givenName}`.toLowerCase(),
  birthDate: patient.birthDate,
  gpId: patient.gpId,
  otherGp: patient.otherGp,
  consent: patient.consent,
  digitallyActive: patient.digitallyActive,
  contactConfirmedAt: patient.contactConfirmedAt,
  emergencyBlocked: patient.emergencyBlocked,
})

async function read(store: Store): Promise<Known> {
  const known: Known = { people: [], parents: new Set(), listSizes: new Map(), gpNames: new Map() }
  await store.read(async (tx) => {
    for (const patient of await tx.list(patients, { where: {} })) {
      known.people.push(entryOf(patient))
      const list = listOf(patient)
      if (list !== null) known.listSizes.set(list, (known.listSizes.get(list) ?? 0) + 1)
    }
    for (const { kind, sameAddress, guardianId } of await tx.list(relations, { where: {} }))
      if (kind === 'parent' && sameAddress) known.parents.add(guardianId)
    for (const employee of await tx.list(employees, { where: {} }))
      known.gpNames.set(employee.id, `${employee.givenName} ${employee.familyName}`)
  })
  known.people.sort((a, b) => collator.compare(a.searchText, b.searchText))
  return known
}

/** Read at the first question and again after a commit that touched what it shows. */
export function createPeopleDirectory(store: Store, commits: Commits): PeopleDirectory {
  const shown = new Set<Table>([patients, relations, employees, clinics] as unknown as Table[])
  let known: Promise<Known> | undefined
  commits.listen(({ changes }) => {
    if (changes.some(({ table, before, after }) => shown.has(table) && !sameToUs(table, before, after)))
      known = undefined
  })
  const all = (): Promise<Known> => {
    known ??= read(store)
    return known
  }
  return {
    people: async () => (await all()).people,
    parents: async () => (await all()).parents,
    listSizes: async () => (await all()).listSizes,
    gpName: async (id) => (await all()).gpNames.get(id),
  }
}

/** A GP who switches a service does not make anybody's name another. */
const sameToUs = (table: Table, before: Row<Table> | undefined, after: Row<Table> | undefined): boolean =>
  table.name === 'employee' &&
  before?.['givenName'] === after?.['givenName'] &&
  before?.['familyName'] === after?.['familyName']
