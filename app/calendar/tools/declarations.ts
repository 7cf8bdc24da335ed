import type { ToolHandler } from '#app/agent/contracts/declaration'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { Lazy } from '#app/shared/contracts/lazy'

/** A handler may trust its input: it was checked against the schema that stands beside it. */
const checked = <Input>(run: Lazy<ToolHandler<Input>>) => run as Lazy<ToolHandler>

export const CALENDAR_TOOLS: NonNullable<KernelDomain['tools']> = [
  {
    name: 'list_services',
    description: 'Lists what can be booked, with duration and price.',
    effect: 'read',
    input: () => import('#app/calendar/tools/inputs/list_services'),
    run: () => import('#app/calendar/tools/list_services'),
  },
  {
    name: 'list_professionals',
    description: 'Lists the people whose time can be booked and the services they offer.',
    effect: 'read',
    input: () => import('#app/calendar/tools/inputs/list_professionals'),
    run: checked(() => import('#app/calendar/tools/list_professionals')),
  },
  {
    name: 'check_availability',
    description:
      'Free times for a service: all of one day, or some of the next two weeks when no date is given. Offer only these.',
    effect: 'read',
    input: () => import('#app/calendar/tools/inputs/check_availability'),
    run: checked(() => import('#app/calendar/tools/check_availability')),
  },
  {
    name: 'book_appointment',
    description:
      'Books a time for this contact. When it cannot be had, the answer holds free alternatives to offer.',
    effect: 'write',
    input: () => import('#app/calendar/tools/inputs/book_appointment'),
    run: checked(() => import('#app/calendar/tools/book_appointment')),
  },
  {
    name: 'list_my_appointments',
    description: 'Lists the appointments to come that this contact booked here.',
    effect: 'read',
    input: () => import('#app/calendar/tools/inputs/list_my_appointments'),
    run: () => import('#app/calendar/tools/list_my_appointments'),
  },
  {
    name: 'cancel_appointment',
    description: 'Cancels an appointment of this contact.',
    effect: 'write',
    input: () => import('#app/calendar/tools/inputs/cancel_appointment'),
    run: checked(() => import('#app/calendar/tools/cancel_appointment')),
  },
  {
    name: 'reschedule_appointment',
    description:
      'Moves an appointment of this contact to another time. When it cannot be had, the old one stays and the answer holds alternatives.',
    effect: 'write',
    input: () => import('#app/calendar/tools/inputs/reschedule_appointment'),
    run: checked(() => import('#app/calendar/tools/reschedule_appointment')),
  },
]
