import type { Api } from '~/api/client'
import { useChange } from '~/hooks/use_change'
import { useSession } from '~/hooks/use_session'
import { useText, type TextKey } from '~/text/use_text'
import { peopleKeys } from './keys'

/** A change of people; everything about people is read anew. */
export function usePeopleChange<Input, Answer>(
  change: (api: Api, input: Input) => Promise<Answer>,
  done: TextKey,
  { inForm }: { inForm?: boolean } = {}
) {
  const t = useText()
  const { tenant } = useSession()
  return useChange(change, { done: t(done), stale: peopleKeys.all(tenant.id), inForm })
}
