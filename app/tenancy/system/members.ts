import type { Membership } from '#app/identity/contracts/identity'
import type { Locale } from '#app/shared/contracts/locale'
import { select } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'
import { CUSTOM_ROLE } from '#app/tenancy/system/identities'

/** Somebody who works in a tenant now, with the role held there. `locale` is null until it was chosen. */
export interface Member extends Pick<Membership, 'tenantId' | 'role' | 'customRole'> {
  userId: string
  name: string
  email: string
  locale: Locale | null
}

/** Languages of people and roles of organizations are kept above tenants. */
export const members = {
  of: (tenantId: string): Promise<Member[]> =>
    select<Member>(
      systemDatabase(),
      `select users.id as "userId", users.name, users.email, users.locale,
         memberships.tenant_id as "tenantId", memberships.role,
         case when memberships.custom_role_id is not null then ${CUSTOM_ROLE} end as "customRole"
       from memberships
       join users on users.id = memberships.user_id and users.status = 'active' and users.kind = 'person'
       join tenants on tenants.id = memberships.tenant_id and tenants.suspended_at is null
       where memberships.tenant_id = :tenantId and memberships.suspended_at is null
       order by users.id`,
      { tenantId }
    ),
}
