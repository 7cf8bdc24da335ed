import { hashToken } from '#app/identity/token'
import { clock } from '#app/shared/clock'
import { invitations } from '#app/tenancy/system/invitations'

/** What a link offers; null where it never did. */
export const invitationBehind = (token: string) =>
  invitations.behind(hashToken(token), clock.now().toJSDate())
