import type { Rule } from '#app/module_system/validation/problem'

/** An event that nobody emits is a misspelt one: its listener would wait for ever. */
export const listeners: Rule = ({ domains, modules }) => {
  const declared = [...domains, ...modules.map(({ manifest }) => manifest)]
  const emitted = new Set(declared.flatMap(({ emits }) => emits ?? []))
  return declared.flatMap(({ id, listens }) =>
    (listens ?? [])
      .filter(({ event }) => !emitted.has(event))
      .map(({ name, event }) => ({
        module: id,
        field: 'listens',
        reason: `"${name}" waits for "${event}", which nobody emits`,
      }))
  )
}
