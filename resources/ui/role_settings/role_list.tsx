import { ChevronRight } from 'lucide-react'
import type { Role } from '~/api/roles'
import { Badge } from '~/components/ui/badge'
import { useText } from '~/text/use_text'

/** The roles one below the other, for windows that are too narrow for the matrix. */
export function RoleList({ roles, onOpen }: { roles: Role[]; onOpen: (role: Role) => void }) {
  const t = useText()
  return (
    <ul className="flex flex-col gap-2" data-testid="role-list">
      {roles.map((role) => (
        <li key={role.id}>
          <button
            type="button"
            className="flex min-h-12 w-full items-center gap-3 rounded-lg border border-border bg-surface px-4 py-2 text-left hover:bg-hover"
            onClick={() => onOpen(role)}
          >
            <span className="min-w-0 flex-1">
              <span className="block text-sm font-medium break-words">{role.name}</span>
              <span className="block text-xs text-muted">
                {t('roles.holds', { count: Object.keys(role.permissions).length })}
              </span>
            </span>
            {role.builtIn && <Badge>{t('roles.builtIn')}</Badge>}
            <ChevronRight aria-hidden className="size-4 shrink-0 text-muted" />
          </button>
        </li>
      ))}
    </ul>
  )
}
