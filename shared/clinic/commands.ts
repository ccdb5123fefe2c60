import { z } from 'zod'
import { defineCommand } from '../define'
import { id } from '../id'
import { ok, refuse } from '../result'
import { employees, type GpService, gpServices } from './model'

/**
 * Switches one GP's four HelseNorge services (S4, S19); patients see the change at once. Only the switches that differ from `from`, what stood on the
 * screen, are turned: two who turn one each both have their way.
 */
export const setGpServices = defineCommand({
  name: 'employee.setServices',
  args: z.object({ employeeId: id, services: gpServices, from: gpServices.optional() }),
  allow: ['manager', 'administrator', 'gp'],
  run: async (tx, args, { actor }) => {
    const employee = await tx.get(employees, args.employeeId)
    if (actor.kind !== 'employee' || !employee || employee.services === null) return refuse('not-found')
    // a GP decides for the own list only
    if (actor.role === 'gp' && actor.employeeId !== employee.id) return refuse('not-allowed')
    const { from, services: wanted } = args
    const standing = employee.services
    const kept = (service: GpService): boolean => from !== undefined && from[service] === wanted[service]
    const turned = (service: GpService): boolean => (kept(service) ? standing[service] : wanted[service])
    await tx.put(employees, {
      ...employee,
      services: {
        booking: turned('booking'),
        eConsultation: turned('eConsultation'),
        eContact: turned('eContact'),
        prescriptionRenewal: turned('prescriptionRenewal'),
      },
    })
    return ok()
  },
})
