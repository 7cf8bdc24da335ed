import type { ComponentProps } from 'react'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { roles, type Role } from '~/api/people'

type RoleSelectProps = Omit<ComponentProps<typeof Select>, 'options'> & {
  /** Those that may be chosen; all built-in ones when absent. */
  choices?: readonly string[]
}

export function RoleSelect({ choices = roles, ...rest }: RoleSelectProps) {
  const t = useText()
  const options = roles
    .filter((role) => choices.includes(role))
    .map((value: Role) => ({ value, label: t(`shell.role.${value}`) }))
  return <Select options={options} {...rest} />
}
