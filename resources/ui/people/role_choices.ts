import { useRoleOptions } from '~/components/shell/use_role_name'
import type { Option } from '~/components/ui/select'

/** The roles that the reader may give. */
export type GrantableRoles = { builtIn: string[]; own: { id: string; name: string }[] }

type Held = { role: string; customRoleId?: string | null }

const OWN = 'custom:'

/** Built-in roles by their word, those of the organization by `custom:` and their id. */
export function useRoleChoices({ builtIn, own }: GrantableRoles): Option[] {
  const options = useRoleOptions(builtIn)
  return [...options, ...own.map(({ id, name }) => ({ value: OWN + id, label: name }))]
}

/** The choice that stands for a role, and what the API is told when it is chosen. */
export const roleValue = ({ role, customRoleId }: Held): string =>
  role === 'custom' ? `${OWN}${customRoleId}` : role

export const roleBody = (value: string): { role: string; customRoleId?: string } =>
  value.startsWith(OWN)
    ? { role: 'custom', customRoleId: value.slice(OWN.length) }
    : { role: value }

export const labelOf = (choices: readonly Option[], value: string): string | undefined =>
  choices.find((one) => one.value === value)?.label

/** What is chosen when nobody has chosen: the role, or else the last, which holds the least. */
export const preferred = (choices: readonly Option[], value: string): string =>
  (choices.find((one) => one.value === value) ?? choices.at(-1))?.value ?? ''
