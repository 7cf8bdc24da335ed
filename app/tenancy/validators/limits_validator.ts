import vine from '@vinejs/vine'
import { RETENTION, RETENTION_NAMES, type RetentionName } from '#app/tenancy/limits/retention'

const days = (name: RetentionName) =>
  vine
    .number()
    .withoutDecimals()
    .range([RETENTION[name].least, RETENTION[name].most])
    .nullable()
    .optional()

const fields = Object.fromEntries(RETENTION_NAMES.map((name) => [name, days(name)])) as Record<
  RetentionName,
  ReturnType<typeof days>
>

export const changeRetentionValidator = vine.create(
  vine.object({
    retention: vine.object(fields),
    version: vine.number().withoutDecimals().min(0),
  })
)
