import { useModuleText } from '~/text/use_text'

const named = ['whatsapp', 'webchat', 'imessage', 'sms', 'appointment', 'conversation', 'manual']

/** Sources are open: one without a name of ours is shown as it was written. */
export function useSourceName(): (source: string) => string {
  const t = useModuleText('crm_sales')
  return (source) => (named.includes(source) ? t(`sources.${source}`) : source.replaceAll('_', ' '))
}
