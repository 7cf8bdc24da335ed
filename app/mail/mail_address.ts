import { LIMITS } from '#app/shared/limits'

/** Narrower than what RFC 5321 allows: nothing that could end a command or begin another address. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u

export const isMailAddress = (text: string) =>
  text.length <= LIMITS.text.email && ADDRESS.test(text)

/** As addresses are compared: our receivers' servers do not tell A from a. */
export const comparableAddress = (email: string) => email.trim().toLowerCase()
