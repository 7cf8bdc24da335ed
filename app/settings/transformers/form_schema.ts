import {
  anything,
  choice,
  flag,
  integer,
  list,
  nullable,
  number,
  object,
  open,
  partly,
  resource,
  text,
} from '#app/api_docs/contracts/schema'
import type { transformForm } from '#app/settings/transformers/form_transformer'

type Form = Awaited<ReturnType<typeof transformForm>>

/** An input with its texts, and what stands behind what it holds. Of a secret only whether it is set. */
export const fieldSchema = partly(
  object({
    key: text(),
    kind: choice(['text', 'number', 'boolean', 'choice', 'secret']),
    required: flag(),
    label: text(),
    hint: nullable(text()),
    choices: list(object({ value: text(), label: text() })),
    min: number(),
    max: number(),
    whole: flag(),
    maxLength: integer(),
    origin: text(),
    locked: flag(),
    editable: flag(),
    lockable: flag(),
    set: flag(),
    readable: flag(),
    inherited: anything(),
  }),
  ['choices', 'min', 'max', 'whole', 'maxLength', 'lockable', 'set', 'readable', 'inherited']
)

type Shown = Omit<Form, 'fields' | 'values'> & { fields: readonly object[]; values: object }

export const formSchema = resource<Shown>('SettingsForm', {
  fields: list(open(fieldSchema.json)),
  values: open(),
  version: integer(),
})
