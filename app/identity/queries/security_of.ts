import { clock } from '#app/shared/clock'
import { accountLinks } from '#app/tenancy/system/account_links'
import { accounts } from '#app/tenancy/system/accounts'

/** How an account is secured, as its owner sees it. */
export async function securityOf(userId: string) {
  const [account, pendingEmail] = await Promise.all([
    accounts.byId(userId),
    accountLinks.pendingEmail(userId, clock.now()),
  ])
  if (!account) throw new Error('There is no such user')
  const { email, emailVerifiedAt, passwordChangedAt } = account
  return { email, emailVerifiedAt, pendingEmail, passwordChangedAt }
}
