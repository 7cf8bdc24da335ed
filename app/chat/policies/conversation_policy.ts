import { reaches, type Actor } from '#app/identity/contracts/permission'
import { forbidden } from '#app/shared/http/problem'

/** What is done with a conversation is done by somebody who may read it as well. */
export function mayHandle(
  actor: Actor,
  permission: string,
  { assigneeId }: { assigneeId: string | null }
) {
  const allowed = ['conversations.read', permission].every((one) => reaches(actor, one, assigneeId))
  if (!allowed) throw forbidden()
}
