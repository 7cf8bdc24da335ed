import { useMutation, useQueryClient } from '@tanstack/react-query'
import { jobsApi } from '~/api/jobs'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { jobKeys } from './keys'

export function useScheduleRun(name: string) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  return useMutation({
    mutationFn: () => jobsApi.run(api, name),
    onSuccess: () => void toast.success(t('jobs.schedules.queued')),
    onError: (error) => void toast.problem(error),
    onSettled: () => queries.invalidateQueries({ queryKey: jobKeys.all(tenant.id) }),
  })
}
