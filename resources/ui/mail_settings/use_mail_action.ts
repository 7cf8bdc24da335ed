import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '~/api/client'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { mailKeys } from './keys'

/** Something that is done at once and said in a corner; afterwards everything about mails is read anew. */
export function useMailAction<Input = void>(
  act: (api: Api, input: Input) => Promise<unknown>,
  said: string
) {
  const api = useApi()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useMutation({
    mutationFn: (input: Input) => act(api, input),
    onSuccess: () => void toast.success(said),
    onError: (error) => void toast.problem(error),
    onSettled: () => queries.invalidateQueries({ queryKey: mailKeys.all(tenant.id) }),
  })
}
