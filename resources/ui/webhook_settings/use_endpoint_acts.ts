import { useMutation, useQueryClient } from '@tanstack/react-query'
import { webhooksApi, type Endpoint, type EndpointInput } from '~/api/webhooks'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { webhookKeys } from './queries'

/** What may be done about endpoints; afterwards all that is shown of them is read anew. */
export function useEndpointActs() {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  const renewed = {
    onError: (error: Error) => void toast.problem(error),
    onSettled: () => queries.invalidateQueries({ queryKey: webhookKeys.all(tenant.id) }),
  }

  const save = useMutation({
    mutationFn: async ({
      endpoint,
      input,
    }: {
      endpoint: Endpoint | null
      input: EndpointInput
    }) => {
      if (!endpoint) return (await webhooksApi.create(api, input)).data
      return { ...(await webhooksApi.change(api, endpoint, input)).data, secret: null }
    },
    onSettled: renewed.onSettled,
  })
  const rotate = useMutation({
    mutationFn: async (id: string) => (await webhooksApi.rotate(api, id)).data,
    ...renewed,
  })
  const resume = useMutation({
    mutationFn: (id: string) => webhooksApi.resume(api, id),
    onSuccess: () => void toast.success(t('webhooks.resumed')),
    ...renewed,
  })
  const test = useMutation({
    mutationFn: (id: string) => webhooksApi.test(api, id),
    onSuccess: () => void toast.success(t('webhooks.tested')),
    ...renewed,
  })
  const remove = useMutation({
    mutationFn: (id: string) => webhooksApi.remove(api, id),
    onSuccess: () => void toast.success(t('webhooks.removed')),
    ...renewed,
  })
  const replay = useMutation({
    mutationFn: ({ id, deliveryId }: { id: string; deliveryId: string }) =>
      webhooksApi.replay(api, id, deliveryId),
    onSuccess: () => void toast.success(t('webhooks.replayed')),
    ...renewed,
  })
  const replayFailed = useMutation({
    mutationFn: async (id: string) => (await webhooksApi.replayFailed(api, id)).data.replayed,
    onSuccess: (n) => void toast.success(t('webhooks.failedReplayed', { n })),
    ...renewed,
  })
  return { save, rotate, resume, test, remove, replay, replayFailed }
}
