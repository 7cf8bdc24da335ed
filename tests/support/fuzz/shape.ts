import fc from 'fast-check'
import { hostileValue } from '#tests/support/fuzz/hostile'

/** The part of a compiled VineJS schema that tells what a value looks like. */
interface Node {
  type: 'object' | 'array' | 'literal' | 'record' | 'tuple' | 'union' | 'root'
  subtype?: string
  propertyName?: string
  isOptional?: boolean
  validations?: { ruleFnId: string }[]
  properties?: Node[]
  each?: Node
  schema?: Node
}

type Refs = Readonly<Record<string, { options?: { choices?: unknown } } | undefined>>

/** What VineJS compiles; its own types hide the inside. */
export interface Compiled {
  toJSON(): { schema: unknown; refs: unknown }
  validate(input: unknown): Promise<unknown>
}

/** Values that names of fields suggest, so that much of what is sent gets past the first check. */
export type Plausible = (name: string) => fc.Arbitrary<unknown> | null

/**
 * Inputs of the form that a validator expects, with here and there a value that it does not, a field too few or a field
 * too many.
 */
export function inputsFor(validator: Compiled, plausible: Plausible): fc.Arbitrary<unknown> {
  const { schema, refs } = validator.toJSON()
  const root = (schema as Node).schema
  if (!root) return hostileValue
  return fc.oneof(
    { weight: 9, arbitrary: valueOf(root, refs as Refs, plausible) },
    { weight: 1, arbitrary: hostileValue }
  )
}

function valueOf(node: Node, refs: Refs, plausible: Plausible): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: wellFormed(node, refs, plausible) },
    { weight: node.type === 'object' ? 0 : 1, arbitrary: hostileValue }
  )
}

function wellFormed(node: Node, refs: Refs, plausible: Plausible): fc.Arbitrary<unknown> {
  const name = node.propertyName ?? ''
  if (node.type === 'object') return objectOf(node, refs, plausible)
  if (node.type === 'array' && node.each) {
    return fc.array(valueOf({ ...node.each, propertyName: name }, refs, plausible), {
      maxLength: 4,
    })
  }
  if (node.type === 'record' && node.each) {
    return fc.dictionary(fc.string({ maxLength: 10 }), valueOf(node.each, refs, plausible), {
      maxKeys: 4,
    })
  }
  const choices = choicesOf(node, refs)
  if (choices) return fc.constantFrom(...choices)
  const guess = plausible(name)
  if (guess) return guess
  if (node.subtype === 'boolean') return fc.boolean()
  if (node.subtype === 'number') return fc.integer({ min: -1, max: 500 })
  return fc.string({ maxLength: 30 })
}

function objectOf({ properties = [] }: Node, refs: Refs, plausible: Plausible) {
  const fields = Object.fromEntries(
    properties.map((one) => [one.propertyName ?? '', valueOf(one, refs, plausible)])
  )
  const requiredKeys = properties
    .filter(({ isOptional }) => !isOptional)
    .map(({ propertyName }) => propertyName ?? '')
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(fields, { requiredKeys }) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.record(fields, { requiredKeys }), fc.string({ maxLength: 10 }), hostileValue)
        .map(([known, key, value]) => ({ ...known, [key]: value })),
    }
  )
}

function choicesOf({ validations = [] }: Node, refs: Refs): unknown[] | null {
  for (const { ruleFnId } of validations) {
    const choices = refs[ruleFnId]?.options?.choices
    if (Array.isArray(choices) && choices.length > 0) return choices
  }
  return null
}
