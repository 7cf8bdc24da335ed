import type { Role } from '#app/identity/contracts/role'

const SALES = [
  'conversations.read',
  'conversations.reply',
  'conversations.take_over',
  'contacts.read',
  'contacts.write',
  'appointments.read',
  'appointments.write',
  'calendar.read',
  'modules.read',
]

const ALL = [
  ...SALES,
  'calendar.manage',
  'modules.manage',
  'jobs.read',
  'jobs.manage',
  'audit.read',
]

/** Kernel permissions of each role. Those of modules are granted by their manifests. */
export const ROLE_PERMISSIONS: Record<Role, readonly string[]> = {
  ceo: ALL,
  admin: ALL,
  manager: SALES,
  seller: SALES,
  secretary: [
    'conversations.read',
    'contacts.read',
    'appointments.read',
    'appointments.write',
    'calendar.read',
    'modules.read',
  ],
  professional: ['appointments.read', 'appointments.write', 'calendar.read', 'contacts.read'],
}

export const KERNEL_PERMISSIONS: readonly string[] = ALL
