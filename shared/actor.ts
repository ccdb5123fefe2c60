import type { Role } from './clinic/model'

/** Who acts. A citizen's `patientId` is the person logged in; on whose behalf is an argument of the command. */
export type Actor =
  | { readonly kind: 'employee'; readonly employeeId: string; readonly clinicId: string; readonly role: Role }
  | { readonly kind: 'citizen'; readonly patientId: string }
