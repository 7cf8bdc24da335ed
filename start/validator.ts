import vine from '@vinejs/vine'

const { isEmail } = vine.helpers

/**
 * An object can name what JavaScript calls to make a number of it, `{ "valueOf": 1 }`, and then the validator would
 * break instead of refusing. No object is a number.
 */
vine.helpers.asNumber = (value: unknown) =>
  typeof value === 'object' || typeof value === 'symbol' ? Number.NaN : Number(value)

/** Half of a letter breaks the check for addresses in the same way. */
vine.helpers.isEmail = (text, options) => text.isWellFormed() && isEmail(text, options)
