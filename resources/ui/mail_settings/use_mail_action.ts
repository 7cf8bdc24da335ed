import type { Api } from '~/api/client'
import { useChange } from '~/hooks/use_change'
import { useSession } from '~/hooks/use_session'
import { mailKeys } from './keys'

/** Something that is done at once and said in a corner; afterwards everything about mails is read anew. */
export function useMailAction<Input = void>(
  act: (api: Api, input: Input) => Promise<unknown>,
  said: string,
  { inForm }: { inForm?: boolean } = {}
) {
  const { tenant } = useSession()
  return useChange(act, { done: said, stale: mailKeys.all(tenant.id), inForm })
}
