import type { Option } from '~/components/ui/select'
import { useText, type TextKey } from '~/text/use_text'

const names: Record<string, TextKey> = {
  super_admin: 'shell.role.super_admin',
  ceo: 'shell.role.ceo',
  admin: 'shell.role.admin',
  manager: 'shell.role.manager',
  seller: 'shell.role.seller',
  professional: 'shell.role.professional',
  secretary: 'shell.role.secretary',
  custom: 'shell.role.custom',
}

/** The role in the user's words; one that is not known here stays as it is. */
export function useRoleName(role: string): string {
  const t = useText()
  return role in names ? t(names[role]) : role
}

/** Roles to choose from, in the user's words. */
export function useRoleOptions(roles: readonly string[]): Option[] {
  const t = useText()
  return roles.map((value) => ({ value, label: value in names ? t(names[value]) : value }))
}
