import { id } from '@shared/id'
import { z } from 'zod'

/** Addresses below `/for/` name the person chosen in the person selector. */
export const forPatient = z.object({ patientId: id })
export const byId = z.object({ id })
