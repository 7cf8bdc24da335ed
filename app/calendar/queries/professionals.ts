import type { Professional } from '#app/calendar/contracts/offerings'
import { catalogue } from '#app/calendar/queries/catalogue'

/** Professionals by name, each with the services they offer and their usual hours. */
export const professionals = catalogue<Professional>(`
  select one.id, one.tenant_id as "tenantId", one.name, one.user_id as "userId", one.color,
    coalesce((
      select json_agg(s.id order by s.name, s.id)
      from service_professionals sp
      join services s on s.tenant_id = sp.tenant_id and s.id = sp.service_id
      where sp.tenant_id = one.tenant_id and sp.professional_id = one.id and s.active), '[]') as "serviceIds",
    coalesce((
      select json_agg(json_build_object('weekday', w.weekday, 'startsMinute', w.starts_minute,
        'endsMinute', w.ends_minute) order by w.weekday, w.starts_minute)
      from working_hours w
      where w.tenant_id = one.tenant_id and w.professional_id = one.id), '[]') as "workingHours",
    one.active, one.version
  from professionals one`)
