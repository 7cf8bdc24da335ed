import { Problem } from '~/api/client'
import { useText } from '~/text/use_text'

const urlRules = ['not_a_url', 'scheme', 'credentials', 'port', 'address'] as const

/** What is wrong with which field, in words. */
export function useEndpointErrors(error: unknown) {
  const t = useText()
  const errors = error instanceof Problem && error.status === 422 ? error.errors : []
  const url = errors.find(({ field }) => field === 'url')
  const rule = urlRules.find((one) => url?.rule === `url_${one}`)
  const isIn = (name: string) =>
    errors.some(({ field }) => field === name || field.startsWith(`${name}.`))
  return {
    url: url && t(`webhooks.error.${rule ?? 'not_a_url'}`),
    events: isIn('events') ? t('webhooks.error.events') : undefined,
    description: isIn('description') ? t('webhooks.error.description') : undefined,
  }
}
