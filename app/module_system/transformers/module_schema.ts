import {
  flag,
  integer,
  list,
  nullable,
  number,
  object,
  open,
  resource,
  text,
  time,
} from '#app/api_docs/contracts/schema'
import type { moduleAdditions } from '#app/module_system/queries/module_additions'
import { cardSchema } from '#app/module_system/transformers/card_schema'
import { fieldSchema } from '#app/settings/transformers/form_schema'
import type { transformModule } from '#app/module_system/transformers/module_transformer'

export const moduleSchema = resource<ReturnType<typeof transformModule>>('Module', {
  id: text(),
  name: text(),
  description: text(),
  icon: text(),
  version: text(),
  enabled: flag(),
  dependsOn: list(text()),
  configurable: flag(),
  adds: object({
    navigation: list(text()),
    permissions: list(text()),
    tools: list(text()),
    pages: integer(),
    cards: integer(),
    slots: list(text()),
    listensTo: list(text()),
  }),
})

const labelled = () => list(object({ id: text(), label: text() }))

type Additions = Awaited<ReturnType<typeof moduleAdditions>>

export const additionsSchema = object({
  id: text(),
  name: text(),
  version: text(),
  enabled: flag(),
  adds: object<Additions>({
    permissions: labelled(),
    navigation: list(object({ id: text(), label: text(), path: text() })),
    cards: list(object({ slot: text(), component: text() })),
    tools: list(object({ name: text(), effect: text(), confirm: flag() })),
    schedules: list(object({ name: text(), cron: text(), job: text() })),
    channels: list(object({ provider: text(), label: text() })),
    webhooks: list(object({ name: text() })),
    contracts: list(object({ contract: text() })),
    topics: list(object({ topic: text(), permission: text() })),
    notifications: list(object({ kind: text(), label: text() })),
    triggers: list(object({ id: text(), label: text(), event: text() })),
    actions: labelled(),
    searches: labelled(),
    meters: list(
      object({ id: text(), label: text(), used: nullable(number()), from: time(), to: time() })
    ),
  }),
})

/** A form, and what stands in it; of a secret only whether it is set. */
const settings = { fields: list(open(fieldSchema.json)), values: open(), version: integer() }

export const settingsSchema = object(settings)
export const settingsWithCardsSchema = object({ ...settings, cards: list(cardSchema) })
