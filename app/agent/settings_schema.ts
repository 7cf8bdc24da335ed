import vine from '@vinejs/vine'
import { LIMITS } from '#app/shared/limits'

const whole = (least: number, most: number) => vine.number().withoutDecimals().range([least, most])

const schema = vine.create({
  enabled: vine.boolean(),
  companyName: vine.string().trim().maxLength(LIMITS.text.name).nullable(),
  persona: vine.string().trim().maxLength(4_000).nullable(),
  pauseSeconds: vine.number().range([0, 60]),
  staleAfterHours: whole(1, 168),
  silenceHours: whole(1, 720),
  answersInTenMinutes: whole(1, 60),
  answersInADay: whole(1, 500),
  model: vine.string().trim().maxLength(100).nullable(),
  openaiKey: vine.string().trim().minLength(8).maxLength(300).optional(),
})

export default schema
