import { commonPasswords } from '#app/identity/passwords/common_passwords'
import { weaknessOf, type Weakness } from '#app/identity/passwords/weakness'
import { LIMITS } from '#app/shared/limits'

/** What everybody knows about a person, and would try first. */
export interface PasswordOwner {
  email: string
  name: string
  /** Names of their organizations and tenants. */
  places?: readonly string[]
}

export type PasswordFault = 'minLength' | 'maxLength' | Weakness

const PRODUCT = 'nexus'

/**
 * What is wrong with a new password, null when nothing is. Length counts, kinds of characters do not: any sentence
 * will do. Every place that takes a new password asks here.
 */
export async function judgePassword(
  password: string,
  { email, name, places = [] }: PasswordOwner
): Promise<PasswordFault | null> {
  const length = [...password].length
  if (length < LIMITS.text.shortestPassword) return 'minLength'
  if (length > LIMITS.text.password) return 'maxLength'
  return weaknessOf(password, [PRODUCT, email, name, ...places], await commonPasswords())
}
