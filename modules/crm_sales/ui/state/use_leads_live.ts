import { useQueryClient } from '@tanstack/react-query'
import { useSession } from '~/hooks/use_session'
import { useLiveEvents } from '~/live/store'
import { leadKeys } from './keys'

/** Asks for the leads again when one has changed, or the conversation whose contact a lead shows. */
export function useLeadsLive(): void {
  const queries = useQueryClient()
  const { tenant } = useSession()

  useLiveEvents(({ type }) => {
    if (!type.startsWith('lead.') && type !== 'conversation.updated') return
    void queries.invalidateQueries({ queryKey: leadKeys.all(tenant.id) })
  })
}
