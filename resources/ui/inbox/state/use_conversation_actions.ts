import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '~/api/client'
import { conversationsApi } from '~/api/conversations'
import type { Conversation, One } from '~/api/types'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText, type TextKey } from '~/text/use_text'
import { patchConversation } from './conversation_cache'
import { keys } from './keys'

/** Take over, release, end the silence, archive: each tells what happened, or why it did not. */
export function useConversationActions(conversation: Conversation) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant, user } = useSession()
  const [busy, setBusy] = useState(false)
  const { id, version, status } = conversation

  async function run(act: () => Promise<One<Conversation> | unknown>, done: TextKey) {
    setBusy(true)
    try {
      const answer = await act()
      if (holdsConversation(answer)) patchConversation(queries, tenant.id, user.id, answer.data)
      await refresh()
      void toast.success(t(done))
    } catch (error) {
      const stale = error instanceof Problem && error.status === 409
      void (stale ? toast.error(t('inbox.thread.stale')) : toast.problem(error))
      void refresh()
    } finally {
      setBusy(false)
    }
  }

  function refresh() {
    return Promise.all([
      queries.invalidateQueries({ queryKey: keys.conversation(tenant.id, id) }),
      queries.invalidateQueries({ queryKey: keys.panel(tenant.id, id) }),
    ])
  }

  const archived = status === 'archived'
  return {
    busy,
    takeOver: () => run(() => conversationsApi.takeOver(api, id), 'inbox.thread.tookOver'),
    release: () => run(() => conversationsApi.release(api, id), 'inbox.thread.released'),
    endSilence: () => run(() => conversationsApi.endSilence(api, id), 'inbox.panel.silenceRemoved'),
    toggleArchived: () =>
      run(
        () => conversationsApi.setStatus(api, id, archived ? 'open' : 'archived', version),
        archived ? 'inbox.thread.reopenedNow' : 'inbox.thread.archivedNow'
      ),
  }
}

function holdsConversation(answer: unknown): answer is One<Conversation> {
  const data = (answer as Partial<One<Partial<Conversation>>> | undefined)?.data
  return typeof data?.id === 'string' && data.handledBy !== undefined
}
