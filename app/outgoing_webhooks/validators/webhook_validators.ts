import vine from '@vinejs/vine'
import { DELIVERY_STATES } from '#app/outgoing_webhooks/contracts/delivery'
import { cleanText } from '#app/shared/clean_text'
import { versionField } from '#app/shared/fields'
import type { ListingRules } from '#app/shared/http/listing'
import { LIMITS } from '#app/shared/limits'
import { isoTime } from '#app/shared/moment_rule'

/** As it is called: without tabs and line breaks, which a URL may hold, and anything strange encoded. */
const canonical = (given: string) => URL.parse(given)?.href ?? cleanText(given)

const url = () =>
  vine.string().trim().minLength(1).maxLength(LIMITS.webhook.url).transform(canonical)
const events = () =>
  vine
    .array(vine.string().maxLength(LIMITS.text.eventId))
    .minLength(1)
    .maxLength(LIMITS.webhook.events)
    .distinct()
const cleaned = (text: string | null) => text && cleanText(text)
const description = () =>
  vine.string().trim().maxLength(LIMITS.text.name).nullable().optional().transform(cleaned)

export const newEndpointValidator = vine.create({
  url: url(),
  events: events(),
  description: description(),
  enabled: vine.boolean({ strict: true }).optional(),
})

export const endpointChangesValidator = vine.create({
  url: url().optional(),
  events: events().optional(),
  description: description(),
  enabled: vine.boolean({ strict: true }).optional(),
  version: versionField(),
})

/** Without a time, all that are kept. */
export const replayFailedValidator = vine.create({ since: isoTime().optional() })

export const ENDPOINT_LISTING = { sorts: ['-createdAt'] } satisfies ListingRules

export const DELIVERY_LISTING = {
  filters: { state: vine.enum(DELIVERY_STATES) },
  sorts: ['-createdAt'],
} satisfies ListingRules
