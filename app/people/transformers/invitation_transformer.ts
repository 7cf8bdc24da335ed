import type { InvitationRow } from '#app/people/queries/find_invitation'
import { isoTime, isoTimeOrNull } from '#app/shared/iso_time'

/** Never the link: it is in the mail alone. */
export function transformInvitation(invitation: InvitationRow) {
  const { id, email, role, customRoleId, team, locale, state, invitedBy } = invitation
  return {
    id,
    email,
    role,
    customRoleId,
    team,
    locale,
    state,
    invitedBy,
    sentAt: isoTime(invitation.sentAt.toJSDate()),
    expiresAt: isoTime(invitation.expiresAt),
    acceptedAt: isoTimeOrNull(invitation.acceptedAt),
    createdAt: isoTime(invitation.createdAt),
  }
}
