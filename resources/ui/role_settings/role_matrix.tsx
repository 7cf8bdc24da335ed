import { Fragment } from 'react'
import type { Permission, Role } from '~/api/roles'
import { useText } from '~/text/use_text'
import { areasOf } from './areas'
import { ReachBadge } from './reach_badge'

type RoleMatrixProps = { roles: Role[]; permissions: Permission[]; onOpen: (role: Role) => void }

/** Who may do what: permissions by area, a column for each role, which opens by its name. */
export function RoleMatrix({ roles, permissions, onOpen }: RoleMatrixProps) {
  const t = useText()
  return (
    <table className="w-full border-collapse text-sm" data-testid="role-matrix">
      <caption className="sr-only">{t('roles.matrix')}</caption>
      <thead className="sticky -top-4 z-10 bg-background shadow-[0_1px_0_var(--border)] md:-top-6">
        <tr>
          <th scope="col" className="px-3 py-2 text-left align-bottom font-medium">
            {t('roles.permission')}
          </th>
          {roles.map((role) => (
            <th key={role.id} scope="col" className="px-2 py-2 text-left align-bottom">
              <button
                type="button"
                className="max-w-32 rounded-sm text-left text-xs font-medium break-words hover:underline"
                onClick={() => onOpen(role)}
              >
                {role.name}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areasOf(permissions).map((area) => (
          <Fragment key={area.id}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={roles.length + 1}
                className="bg-hover px-3 py-1.5 text-left text-xs font-semibold"
              >
                {area.label}
              </th>
            </tr>
            {area.permissions.map(({ id, label }) => (
              <tr key={id} className="border-t border-border">
                <th scope="row" className="px-3 py-1.5 text-left font-normal">
                  {label}
                </th>
                {roles.map((role) => (
                  <td key={role.id} className="px-2 py-1.5">
                    <ReachBadge reach={role.permissions[id]} />
                  </td>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
