import { ADMINISTRATION, type PermissionDeclaration } from '#app/identity/contracts/permission'

const appointments = ['read', 'create', 'update', 'reschedule', 'cancel']
const offers = ['services.read', 'professionals.read', 'availability.read']
const administration = [
  'services.create',
  'services.update',
  'professionals.create',
  'professionals.update',
  'working_hours.update',
]

/** One's own appointments are those one gives, and those of the contacts one reaches by their conversations. */
export const CALENDAR_PERMISSIONS: readonly PermissionDeclaration[] = [
  ...appointments.map((action) => ({
    id: `appointments.${action}`,
    grantedTo: {
      ...ADMINISTRATION,
      manager: 'team',
      seller: 'own',
      secretary: 'all',
      professional: 'own',
    } as const,
  })),
  ...offers.map((id) => ({
    id,
    grantedTo: {
      ...ADMINISTRATION,
      manager: 'all',
      seller: 'all',
      secretary: 'all',
      professional: 'all',
    } as const,
  })),
  ...administration.map((id) => ({ id, grantedTo: ADMINISTRATION })),
]
