import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '~/api/client'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText, type TextKey } from '~/text/use_text'
import { peopleKeys } from './keys'

/** A change of people: says that it is done, or why not, and reads everything about people anew. */
export function usePeopleChange<Input>(
  change: (api: Api, input: Input) => Promise<unknown>,
  done: TextKey
) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useMutation({
    mutationFn: (input: Input) => change(api, input),
    onSuccess: () => void toast.success(t(done)),
    onError: (error) => void toast.problem(error),
    onSettled: () => queries.invalidateQueries({ queryKey: peopleKeys.all(tenant.id) }),
  })
}
