import { hashToken } from '#app/identity/token'
import { networkOf } from '#app/identity/throttle/network_of'
import { perMinute, steadily, type Allowance } from '#app/identity/throttle/throttle'
import { LIMITS } from '#app/shared/limits'

/** Tries that are counted together. */
export interface Counter {
  key: string
  allowance: Allowance
  /** Counts for one person alone, so that a right password may forget it. */
  personal: boolean
}

const { rate, time } = LIMITS
const MINUTE = 60
const HOUR = 3_600

const counter = (key: string, allowance: Allowance, personal = false): Counter => ({
  key,
  allowance,
  personal,
})

/** Whether or not the account exists, and without its address in words. */
const named = (email: string) => hashToken(email.trim().toLowerCase())

export const signInOf = (email: string) =>
  counter(`sign-in:${named(email)}`, perMinute(rate.signInPerAccount), true)

export const signInFrom = (address: string) =>
  counter(`sign-in-from:${networkOf(address)}`, perMinute(rate.signInPerAddress))

export const signInOn = (userId: string, device: string) =>
  counter(`sign-in-on:${userId}:${device}`, perMinute(rate.signInPerDevice), true)

/** `proof` is the hash of the session's secret or of the token: who stole another cannot lock the owner out. */
export const confirmationBy = (userId: string, proof: string) =>
  counter(`confirm:${userId}:${proof}`, perMinute(rate.confirmPassword), true)

/** As long as asking is refused, a link that was sent still works. */
export const resetOf = (email: string) =>
  counter(`reset:${named(email)}`, steadily(rate.resetsPerAccount, time.resetLink * MINUTE))

export const resetFrom = (address: string) =>
  counter(`reset-from:${networkOf(address)}`, steadily(rate.resetsPerAddress, MINUTE))

export const verificationOf = (userId: string) =>
  counter(`verify:${userId}`, steadily(rate.resetsPerAccount, HOUR))

export const linkFrom = (address: string) =>
  counter(`link-from:${networkOf(address)}`, steadily(rate.linkTriesPerAddress, MINUTE))

export const registrationFrom = (address: string) =>
  counter(`register-from:${networkOf(address)}`, steadily(rate.registrationsPerAddress, MINUTE))

/** Mails to an address that somebody typed. */
export const registrationTo = (email: string) =>
  counter(`register-to:${named(email)}`, steadily(rate.registrationsPerEmail, HOUR))

/**
 * Mails that people of a tenant have sent to one address: else an invitation that is taken back and made again, or a
 * mail that is sent once more and once more, would fill a stranger's mailbox.
 */
export const mailsByHandTo = (tenantId: string, email: string) =>
  counter(`mail-by-hand:${tenantId}:${named(email)}`, steadily(rate.mailsByHand, HOUR))
