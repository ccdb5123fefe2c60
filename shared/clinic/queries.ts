import { z } from 'zod'
import { defineLocal, defineQuery } from '../define'
import { id } from '../id'
import { clinics, employees, groups, routings } from './model'

/** The clinic, its people and groups, and who sits at this desk. `clinic` is null until the first page of the first sync has come. */
export const clinicOverview = defineQuery({
  name: 'clinic.overview',
  args: z.object({}),
  result: z.object({
    clinic: clinics.schema.nullable(),
    employees: z.array(employees.schema),
    groups: z.array(groups.schema),
    routings: z.array(routings.schema),
    userId: id.nullable(),
  }),
  reads: [clinics, employees, groups, routings, 'session'],
})

/** Changes the user at the desk; everything done from now on is done in that name. */
export const switchUser = defineLocal({ name: 'session.switchUser', args: z.object({ employeeId: id }) })
