import type { AuditFilters, AuditPage } from '#app/audit/contracts/entry'
import { keyTime } from '#app/shared/key_time'
import type { Binding } from '#app/tenancy/database'

const COLUMNS = `e.id, e.action, e.subject_type as "subjectType", e.subject_id as "subjectId",
  e.actor_kind as "actorKind", e.actor_id as "actorId", users.name as "actorName", e.token_id as "tokenId",
  e.before, e.ip, e.device, e.request_id as "requestId", e.created_at as "createdAt", ${keyTime('e.created_at')} as key`

const CONDITIONS: Record<keyof AuditFilters, string> = {
  actorId: 'e.actor_id = :actorId::uuid',
  actorKind: 'e.actor_kind = :actorKind',
  action: 'e.action = :action',
  subjectType: 'e.subject_type = :subjectType',
  subjectId: 'e.subject_id = :subjectId',
  from: 'e.created_at >= :from::timestamptz',
  to: 'e.created_at < :to::timestamptz',
}

/** Each is looked up in an index of its own. */
const SOUGHT = ['e.action = :q', 'e.subject_id = :q', 'e.request_id = :q', 'e.ip = :q']

/** One of the two tables, and what only it has. */
interface Trail {
  table: string
  /** The column that says whose an entry is. */
  owner: string
  columns: string
}

/** `data` is where releases before this one wrote what there was to say. */
export const TENANT_TRAIL: Trail = {
  table: 'audit_entries',
  owner: 'tenant_id',
  columns: `e.tenant_id as "tenantId", coalesce(e.after, nullif(e.data, '{}')) as after`,
}

export const PLATFORM_TRAIL: Trail = {
  table: 'platform_audit_entries',
  owner: 'organization_id',
  columns: `null::uuid as "tenantId", e.after`,
}

/** One entry by its id, wherever it stands among the owners. */
export const entryStatement = ({ table, owner, columns }: Trail) =>
  `select ${columns}, ${COLUMNS} from ${table} e left join users on users.id = e.actor_id
   where e.${owner} = any(:owners::uuid[]) and e.id = :id`

export interface Statement {
  sql: string
  bindings: Record<string, Binding>
}

interface Question {
  owners: readonly string[]
  page: AuditPage
  /** Ids of the people whose name fits `q`. */
  people: readonly string[]
}

const OWNERS = 'unnest(:owners::uuid[]) as owner(id)'
const PEOPLE = `${OWNERS} cross join unnest(:people::uuid[]) as person(id)`
const ORDER = 'order by e.created_at desc, e.id desc limit :limit'

/**
 * Entries of several owners, the newest first and one more than asked for. For each owner, and each meaning that `q` may
 * have, an index is read up to the page's end; only these few are sorted together.
 */
export function auditStatement({ table, owner, columns }: Trail, question: Question): Statement {
  const { filters, q, after, limit } = question.page
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  const conditions = [
    `e.${owner} = owner.id`,
    ...given.map(([name]) => CONDITIONS[name as keyof AuditFilters]),
    ...(after ? ['(e.created_at, e.id) < (:at::timestamptz, :last::uuid)'] : []),
  ]
  const met = (source: string, ...more: string[]) =>
    `(select e.id, e.created_at from ${source} cross join lateral (
       select e.id, e.created_at from ${table} e where ${[...conditions, ...more].join(' and ')} ${ORDER}) e)`
  const meanings =
    q === null
      ? [met(OWNERS)]
      : [
          ...SOUGHT.map((condition) => met(OWNERS, condition)),
          met(PEOPLE, 'e.actor_id = person.id'),
        ]
  return {
    sql: `select ${columns}, ${COLUMNS}
      from (select e.id from (${meanings.join(' union ')}) e ${ORDER}) page
      join ${table} e on e.id = page.id and e.${owner} = any(:owners::uuid[])
      left join users on users.id = e.actor_id
      order by e.created_at desc, e.id desc`,
    bindings: {
      ...(Object.fromEntries(given) as Record<string, Binding>),
      owners: question.owners,
      limit: limit + 1,
      ...(q === null ? {} : { q, people: question.people }),
      ...(after ? { at: after.at, last: after.id } : {}),
    },
  }
}
