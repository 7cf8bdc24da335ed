import vine from '@vinejs/vine'

/**
 * Entries of a list that differ in a text field. Vine's own `distinct` with a field turns whatever stands there into
 * text first, and fails for objects that cannot be one.
 */
export const distinctBy = vine.createRule((list: unknown, name: string, field) => {
  if (!Array.isArray(list)) return
  const texts = list
    .map((entry: unknown) => (entry as Record<string, unknown> | null)?.[name])
    .filter((text) => typeof text === 'string')
    .map((text) => text.toLowerCase())
  if (new Set(texts).size < texts.length) {
    field.report('The {{ field }} field has duplicate values', 'distinct', field, { fields: name })
  }
})
