import vine from '@vinejs/vine'
import { LIMITS } from '#app/shared/limits'

/** No line ends: names become headers of mails. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u
const COLOR = /^#[0-9a-f]{6}$/

const name = () =>
  vine.string().trim().minLength(1).maxLength(LIMITS.text.name).regex(ONE_LINE).nullable()
const color = () => vine.string().toLowerCase().regex(COLOR)

export const brandingValidator = vine.create({
  name: name(),
  senderName: name(),
  primaryColor: color().nullable(),
  accentColor: color().nullable(),
  version: vine.number({ strict: true }).withoutDecimals().min(0),
})

export const paletteValidator = vine.create({
  primaryColor: color(),
  accentColor: color().optional(),
})

/** `data:image/png;base64,…`, a third longer than the picture. */
export const imageValidator = vine.create({
  image: vine
    .string()
    .minLength(1)
    .maxLength(LIMITS.image.bytes * 2),
})
