import type { Rule } from '#app/module_system/validation/problem'

/** An event that nobody emits is a misspelt one: its listener, or what it triggers, would wait for ever. */
export const listeners: Rule = ({ domains, modules }) => {
  const declared = [...domains, ...modules.map(({ manifest }) => manifest)]
  const emitted = new Set(declared.flatMap(({ emits }) => emits ?? []))
  const waits = (module: string, field: string, name: string, event: string) =>
    emitted.has(event)
      ? []
      : [{ module, field, reason: `"${name}" waits for "${event}", which nobody emits` }]

  return [
    ...declared.flatMap(({ id, listens = [] }) =>
      listens.flatMap(({ name, event }) => waits(id, 'listens', name, event))
    ),
    ...modules.flatMap(({ manifest: { id: module, triggers = [] } }) =>
      triggers.flatMap(({ id, event }) => waits(module, 'triggers', id, event))
    ),
  ]
}
