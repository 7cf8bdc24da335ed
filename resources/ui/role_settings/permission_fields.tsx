import type { Grants, Permission, Reach } from '~/api/roles'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { areasOf } from './areas'
import { ReachBadge } from './reach_badge'

type PermissionFieldsProps = {
  permissions: Permission[]
  value: Grants
  /** Absent where the role is only shown. */
  onChange?: (value: Grants) => void
}

/** What a role holds, by area; each permission with how far it goes. */
export function PermissionFields({ permissions, value, onChange }: PermissionFieldsProps) {
  const t = useText()

  function choose(id: string, reach: string) {
    const others = Object.entries(value).filter(([one]) => one !== id)
    const chosen = reach === '' ? [] : [[id, reach as Reach] as const]
    onChange?.(Object.fromEntries([...others, ...chosen]))
  }

  return areasOf(permissions).map((area) => (
    <fieldset key={area.id}>
      <legend className="text-xs font-semibold">{area.label}</legend>
      <ul className="mt-1 divide-y divide-border">
        {area.permissions.map((permission) => {
          const { id, label, reaches, grantable } = permission
          const held = value[id]
          const offered = reaches.filter((reach) => grantable.includes(reach) || reach === held)
          return (
            <li key={id} className="flex min-h-10 items-center gap-3 py-1">
              <span className="min-w-0 flex-1 text-sm break-words" id={`permission-${id}`}>
                {label}
              </span>
              {onChange && offered.length > 0 ? (
                <Select
                  className="w-32 shrink-0"
                  aria-labelledby={`permission-${id}`}
                  value={held ?? ''}
                  options={[
                    { value: '', label: t('roles.reach.none') },
                    ...offered.map((reach) => ({
                      value: reach,
                      label: t(`roles.reach.${reach}`),
                    })),
                  ]}
                  onChange={(event) => choose(id, event.target.value)}
                />
              ) : (
                <ReachBadge reach={held} />
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  ))
}
