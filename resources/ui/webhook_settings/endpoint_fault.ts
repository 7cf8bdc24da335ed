import type { Translate } from '~/text/use_text'

const urlRules = ['not_a_url', 'scheme', 'credentials', 'port', 'address'] as const

/** What is wrong with a field of an endpoint, in words. */
export function endpointFault(field: string, rule: string, t: Translate): string | undefined {
  if (field === 'url') {
    const known = urlRules.find((one) => rule === `url_${one}`)
    return t(`webhooks.error.${known ?? 'not_a_url'}`)
  }
  return field === 'events' || field === 'description' ? t(`webhooks.error.${field}`) : undefined
}
