import { useMutation, useQueryClient } from '@tanstack/react-query'
import { jobsApi, type JobAction } from '~/api/jobs'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { patchJob } from './job_cache'
import { jobKeys } from './keys'

export function useJobAction(id: string) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useMutation({
    mutationFn: (action: JobAction) => jobsApi.act(api, id, action),
    onSuccess: ({ data }, action) => {
      patchJob(queries, tenant.id, id, data)
      void toast.success(t(`jobs.did.${action}`))
    },
    onError: (error) => void toast.problem(error),
    onSettled: () => queries.invalidateQueries({ queryKey: jobKeys.all(tenant.id) }),
  })
}
