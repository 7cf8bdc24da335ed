import type { ComponentProps } from 'react'
import { Select, type Option } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { roles, type Role } from '~/api/people'

type RoleSelectProps = Omit<ComponentProps<typeof Select>, 'options'> & {
  /** Those that may be chosen; all built-in ones when absent. */
  choices?: readonly string[]
  /** Roles that the organization has made. */
  own?: readonly Option[]
}

export function RoleSelect({ choices = roles, own = [], ...rest }: RoleSelectProps) {
  const t = useText()
  const options = roles
    .filter((role) => choices.includes(role))
    .map((value: Role) => ({ value, label: t(`shell.role.${value}`) }))
  return <Select options={[...options, ...own]} {...rest} />
}
