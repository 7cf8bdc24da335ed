import { Select } from '~/components/ui/select'
import type { FieldControl } from '~/components/ui/field'
import { useText, type TextKey } from '~/text/use_text'

const names: Record<string, TextKey> = {
  admin: 'shell.role.admin',
  manager: 'shell.role.manager',
  seller: 'shell.role.seller',
  professional: 'shell.role.professional',
  secretary: 'shell.role.secretary',
}

type RoleSelectProps = {
  control: FieldControl
  roles: readonly string[]
  value: string
  onChange: (role: string) => void
}

export function RoleSelect({ control, roles, value, onChange }: RoleSelectProps) {
  const t = useText()
  return (
    <Select
      {...control}
      name="role"
      value={value}
      options={roles.map((role) => ({ value: role, label: role in names ? t(names[role]) : role }))}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
