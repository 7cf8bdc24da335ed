import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/client'
import { mailApi, type MailServerChange } from '~/api/mail'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { mailKeys } from './keys'

/** Saves the server, and says of a refused field why in words. */
export function useSaveServer() {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  const save = useMutation({
    mutationFn: (change: MailServerChange) => mailApi.saveServer(api, change),
    onSuccess: (answer) => {
      queries.setQueryData(mailKeys.server(tenant.id), answer)
      void toast.success(t('mail.server.saved'))
    },
    onError: (error) => {
      if (!(error instanceof Problem) || ![409, 422].includes(error.status)) {
        void toast.problem(error)
      }
    },
  })
  const problem = save.error instanceof Problem ? save.error : null
  const refused = problem?.status === 422

  const errorOf = (field: string) => {
    const error = refused ? problem.errors.find((one) => one.field === field) : undefined
    if (!error) return undefined
    if (field === 'security') return t('mail.server.error.clear')
    if (field === 'password') return t('mail.server.error.password')
    if (error.rule.startsWith('outbound')) return t('mail.server.error.outbound')
    return t('mail.server.error.invalid')
  }
  return { save, errorOf, refused, stale: problem?.status === 409 }
}
