import type { Service } from '#app/calendar/contracts/offerings'
import { catalogue } from '#app/calendar/queries/catalogue'

/** Services by name, each with who offers it. */
export const services = catalogue<Service>(`
  select one.id, one.tenant_id as "tenantId", one.name, one.duration_minutes as "durationMinutes",
    one.buffer_before_minutes as "bufferBeforeMinutes", one.buffer_after_minutes as "bufferAfterMinutes",
    case when one.price_minor is null then null
      else json_build_object('amountMinor', one.price_minor, 'currency', one.currency) end as price,
    coalesce((
      select json_agg(p.id order by p.name, p.id)
      from service_professionals sp
      join professionals p on p.tenant_id = sp.tenant_id and p.id = sp.professional_id
      where sp.tenant_id = one.tenant_id and sp.service_id = one.id and p.active), '[]') as "professionalIds",
    one.active, one.version
  from services one`)
