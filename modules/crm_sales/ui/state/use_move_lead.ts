import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/client'
import type { One } from '~/api/types'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useModuleText } from '~/text/use_text'
import type { Lead, Stage } from '../lead'
import { leadKeys } from './keys'

/** Moves a lead to a stage. When somebody was faster, what they chose is shown, not overwritten. */
export function useMoveLead(lead: Lead | undefined) {
  const api = useApi()
  const t = useModuleText('crm_sales')
  const queries = useQueryClient()
  const { tenant } = useSession()

  const show = (current: Lead) =>
    queries.setQueryData<One<Lead>>(leadKeys.one(tenant.id, current.id), { data: current })

  return useMutation({
    mutationFn: (stage: Stage) =>
      api.patch<One<Lead>>(`/leads/${lead?.id}`, { stage, version: lead?.version }),
    onSuccess: ({ data }) => {
      show(data)
      void toast.success(t('leads.saved'))
    },
    onError: (error) => {
      const current = error instanceof Problem && error.status === 409 && error.body.current
      if (!current) return void toast.problem(error)
      show(current as Lead)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: leadKeys.all(tenant.id) }),
  })
}

/** Whether a move was refused because somebody else changed the lead first. */
export const isConflict = (error: Error | null) => error instanceof Problem && error.status === 409
