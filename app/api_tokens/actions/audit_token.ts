import { clock } from '#app/shared/clock'
import { currentRequestId } from '#app/shared/correlation'
import { database, execute } from '#app/tenancy/database'

interface TokenEvent {
  tenantId: string
  actorId: string
  action: string
  subject: { type: string; id: string }
  data: Record<string, unknown>
}

export async function auditToken({ subject, data, ...event }: TokenEvent) {
  await execute(
    database(),
    `insert into audit_entries
       (tenant_id, actor_id, action, subject_type, subject_id, data, request_id, created_at)
     values (:tenantId, :actorId, :action, :subjectType, :subjectId, :data, :requestId, :now)`,
    {
      ...event,
      subjectType: subject.type,
      subjectId: subject.id,
      data: JSON.stringify(data),
      requestId: currentRequestId(),
      now: clock.now().toJSDate(),
    }
  )
}
