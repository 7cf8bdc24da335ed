import { flag, object, partly } from '#app/api_docs/contracts/schema'

/** What a provider is answered; `duplicate` when the event was known. */
export const receivedSchema = partly(object({ received: flag(), duplicate: flag() }), ['duplicate'])
