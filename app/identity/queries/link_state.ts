import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import type { LinkPurpose, LinkState } from '#app/identity/contracts/account'
import { accountLinks } from '#app/tenancy/system/account_links'

/** What the page behind a link may offer; it says no more about whose it is. */
export async function linkState(
  token: string,
  purpose: LinkPurpose
): Promise<LinkState | 'unknown'> {
  const link = await accountLinks.find(hashToken(token), purpose, clock.now())
  return link?.state ?? 'unknown'
}
