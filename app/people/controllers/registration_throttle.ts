import { hashToken } from '#app/identity/token'
import { countTry } from '#app/people/controllers/count_try'
import { LIMITS } from '#app/shared/limits'

const { rate } = LIMITS

export const mayRegister = (ip: string) =>
  countTry({ key: `register:${ip}`, requests: rate.registrationsPerAddress, per: '1 min' })

/** Whether one more mail may go to an address that somebody typed. */
export const mayMail = (email: string) =>
  countTry({
    key: `register-to:${hashToken(email)}`,
    requests: rate.registrationsPerEmail,
    per: '1 hour',
  })

/** For links, which could be guessed, and the passwords behind them. */
export const mayOpenLinks = (ip: string) =>
  countTry({ key: `person-link:${ip}`, requests: rate.personLinksPerAddress, per: '1 min' })
