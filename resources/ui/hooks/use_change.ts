import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Api } from '~/api/client'
import { toast } from '~/components/ui/toast'
import { useApi } from './use_api'

type ChangeOptions = {
  /** What is said when it is done. */
  done: string
  /** The key of everything that is read anew afterwards. */
  stale: readonly unknown[]
  /** A form says by itself why not. */
  inForm?: boolean
}

/** A change by the API: says that it is done, or why not, and reads anew what it may have touched. */
export function useChange<Input, Answer>(
  change: (api: Api, input: Input) => Promise<Answer>,
  { done, stale, inForm = false }: ChangeOptions
) {
  const api = useApi()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: Input) => change(api, input),
    onSuccess: () => void toast.success(done),
    onError: (error) => {
      if (!inForm) void toast.problem(error)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: stale }),
  })
}
