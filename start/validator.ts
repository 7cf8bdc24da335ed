import vine from '@vinejs/vine'

/**
 * An object can name what JavaScript calls to make a number of it, `{ "valueOf": 1 }`, and then the validator would
 * break instead of refusing. No object is a number.
 */
vine.helpers.asNumber = (value: unknown) =>
  typeof value === 'object' || typeof value === 'symbol' ? Number.NaN : Number(value)
