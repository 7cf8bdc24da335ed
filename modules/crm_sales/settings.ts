import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { moduleSettings } from '#app/module_system/contracts/module_settings'

/** Stages that a booking may bring a lead to; the first and the ends are not for it. */
const BOOKED_STAGES = ['contacted', 'interested', 'negotiation'] as const

const schema = vine.create({
  openForEveryConversation: vine.boolean({ strict: true }),
  bookedStage: vine.enum(BOOKED_STAGES),
  bookedScore: vine.number({ strict: true }).withoutDecimals().range([0, 100]),
})

export default schema

/** What the current tenant has set about its leads. */
export const salesSettings = async () =>
  (await moduleSettings<Infer<typeof schema>>('crm_sales')).values
