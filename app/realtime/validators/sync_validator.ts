import vine from '@vinejs/vine'

/** A version as the stream gave it. */
export const syncValidator = vine.create({
  since: vine
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
})
