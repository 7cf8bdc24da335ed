import { id, integer, nullable, resource, text, time, word } from '#app/api_docs/contracts/schema'
import type { transformContact } from '#app/contacts/transformers/contact_transformer'
import { LOCALES } from '#app/shared/contracts/locale'

export const contactSchema = resource<ReturnType<typeof transformContact>>('Contact', {
  id: id(),
  tenantId: id(),
  name: nullable(text()),
  phone: nullable(text()),
  email: nullable(text()),
  language: nullable(word(LOCALES)),
  silencedUntil: nullable(time()),
  version: integer(),
  createdAt: time(),
})
