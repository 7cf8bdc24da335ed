import { usePage } from '@inertiajs/react'
import type { SharedProps, SessionUser, Tenant } from '~/types'

/** What the server says about the visitor; user and tenant may be absent before login. */
export function useShared(): SharedProps {
  return usePage().props
}

export type Session = SharedProps & { user: SessionUser; tenant: Tenant }

/** For pages that stand behind the login and inside a tenant. */
export function useSession(): Session {
  const props = useShared()
  const { user, tenant } = props
  if (!user || !tenant) throw new Error('This page needs a signed-in user and a tenant')
  return { ...props, user, tenant }
}

/** What the user may do here by permission, and how far. */
export const usePermissions = () => useShared().permissions

/**
 * Whether the user may do this with a record of somebody's, or of nobody's. Whose team somebody is in, the server knows
 * alone: there it is offered, and refused where it has to be.
 */
export function useMayWith(permission: string, ownerId: string | null): boolean {
  const { permissions, user } = useShared()
  const reach = permissions[permission]
  if (reach !== 'own') return reach !== undefined
  return ownerId === null || ownerId === user?.id
}

export function usePermission(permission: string): boolean {
  return useShared().permissions[permission] !== undefined
}
