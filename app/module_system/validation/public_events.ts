import type { PublicEventDeclaration } from '#app/events/contracts/public_event'
import type { Rule } from '#app/module_system/validation/problem'

/** As receivers read it; those of `webhook.` are the kernel's own. */
const TYPE = /^(?!webhook\.)[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/

/** Only who states a fact may tell it to the outside, and only to whom its own permission shows the same. */
export const publicEvents: Rule = ({ domains, modules }) => {
  const declared = [...domains, ...modules.map(({ manifest }) => manifest)]
  return declared.flatMap(({ id, publicEvents: told = [], emits = [], permissions = [] }) => {
    const facts: readonly string[] = emits
    const own = new Set(permissions.map((one) => one.id))
    return told
      .flatMap((one) => reasons(one, facts, own))
      .map((reason) => ({ module: id, field: 'publicEvents', reason }))
  })
}

function reasons(
  { type, event, permission, version }: PublicEventDeclaration,
  facts: readonly string[],
  permissions: ReadonlySet<string>
): string[] {
  return [
    ...(TYPE.test(type) ? [] : [`"${type}" is no name like "lead.created"`]),
    ...(Number.isInteger(version) && version > 0 ? [] : [`the version of "${type}" is no number`]),
    ...(facts.includes(event) ? [] : [`"${type}" follows "${event}", which is not in its emits`]),
    ...(permissions.has(permission)
      ? []
      : [`"${type}" needs "${permission}", which is not declared beside it`]),
  ]
}
