import type { Grantee, Role } from '#app/identity/contracts/role'

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
  'tenant.manage',
  'settings.manage',
  'usage.read',
  'jobs.read',
  'jobs.manage',
  'audit.read',
]

/** What concerns all tenants of an organization. */
const OF_ORGANIZATION = [...ALL, 'settings.manage_organization']

/** Kernel permissions of each role. Those of modules are granted by their manifests. */
export const ROLE_PERMISSIONS: Record<Role, readonly string[]> = {
  ceo: OF_ORGANIZATION,
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

/**
 * The agent is nobody's deputy: it holds no permission of the kernel, whose tools reach the speaking contact's own rows
 * only, and of a module what its manifest grants to `agent`.
 */
export const kernelPermissionsOf = (grantee: Grantee): readonly string[] =>
  grantee === 'agent' ? [] : ROLE_PERMISSIONS[grantee]

export const KERNEL_PERMISSIONS: readonly string[] = OF_ORGANIZATION
