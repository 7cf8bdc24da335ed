import type { WhatsappApiError } from '#app/channels/drivers/ycloud/payloads'

export interface ReadableError {
  /** One of our reason codes, or the provider's own in lower case. */
  reason: string
  detail: string | null
}

/** Codes of Meta behind YCloud that a seller should understand. */
const META: Record<string, string> = {
  '131026': 'undeliverable',
  '131047': 'outside_window',
  '131049': 'marketing_limit',
  '131050': 'recipient_unsubscribed',
  '131056': 'rate_limited',
  '130429': 'rate_limited',
}

const YCLOUD: Record<string, string> = {
  UNAUTHORIZED: 'provider_unauthorized',
  FORBIDDEN: 'provider_unauthorized',
  PARAM_INVALID: 'provider_rejected',
  PARAM_MISSING: 'provider_rejected',
  NOT_FOUND: 'provider_rejected',
}

/** The reason behind an error of the send call or of a status, as code and sentence. */
export function readableError(error: {
  code?: string | undefined
  message?: string | undefined
  whatsapp?: WhatsappApiError | undefined
}): ReadableError {
  const meta = error.whatsapp?.code === undefined ? null : String(error.whatsapp.code)
  const detail = metaDetail(error.whatsapp) ?? error.message ?? null
  if (meta) return { reason: META[meta] ?? `whatsapp_${meta}`, detail }
  const code = error.code ?? ''
  if (META[code]) return { reason: META[code], detail }
  if (/^\d+$/.test(code)) return { reason: `whatsapp_${code}`, detail }
  return { reason: YCLOUD[code] ?? (code.toLowerCase() || 'provider_rejected'), detail }
}

function metaDetail(error: WhatsappApiError | undefined): string | undefined {
  if (!error) return undefined
  const data = error.error_data
  const details = typeof data === 'string' ? data : data?.details
  return error.error_user_msg || details || error.message || undefined
}
