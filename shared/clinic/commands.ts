import { z } from 'zod'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { employees, gpServices } from './model'

/** Switches one GP's four HelseNorge services (S4, S19); patients see the change at once. */
export const setGpServices = defineCommand({
  name: 'employee.setServices',
  args: z.object({ employeeId: id, services: gpServices }),
  allow: ['manager', 'administrator', 'gp'],
  run: async (tx, args, { actor }) => {
    const employee = await tx.get(employees, args.employeeId)
    if (actor.kind !== 'employee' || !employee || employee.services === null) return refuse('not-found')
    // a GP decides for the own list only
    if (actor.role === 'gp' && actor.employeeId !== employee.id) return refuse('not-allowed')
    await tx.put(employees, { ...employee, services: args.services })
    return ok()
  },
})
