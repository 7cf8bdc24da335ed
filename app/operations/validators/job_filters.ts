import vine from '@vinejs/vine'
import { JOB_STATES, LANES } from '#app/jobs/contracts/declaration'

export const jobFilters = {
  state: vine.enum(JOB_STATES),
  name: vine.string().minLength(1).maxLength(200),
  lane: vine.enum(LANES),
}
