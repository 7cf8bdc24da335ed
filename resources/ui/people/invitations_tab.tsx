import { peopleApi, type Invitation } from '~/api/people'
import { useRoleName } from '~/components/shell/use_role_name'
import { Badge, type Tone } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { RecordRow } from '~/components/ui/record_row'
import type { Option } from '~/components/ui/select'
import { DateText } from '~/components/ui/date_text'
import { useText } from '~/text/use_text'
import { PeopleList } from './people_list'
import { useInvitations } from './queries'
import { labelOf, roleValue } from './role_choices'
import { usePeopleChange } from './use_people_change'

const tones: Record<Invitation['state'], Tone> = {
  open: 'accent',
  expired: 'warning',
  accepted: 'positive',
  revoked: 'neutral',
}

/** Who was invited. */
export function InvitationsTab({ roles }: { roles: readonly Option[] }) {
  const t = useText()
  const invitations = useInvitations()
  return (
    <PeopleList
      pages={invitations}
      empty={{ title: t('people.invitationsEmpty'), text: t('people.invitationsEmptyHelp') }}
    >
      {(one) => <InvitationRow key={one.id} invitation={one} roles={roles} />}
    </PeopleList>
  )
}

type InvitationRowProps = { invitation: Invitation; roles: readonly Option[] }

function InvitationRow({ invitation, roles }: InvitationRowProps) {
  const t = useText()
  const { id, email, state, team, invitedBy, expiresAt } = invitation
  const builtIn = useRoleName(invitation.role)
  const resend = usePeopleChange(
    (api, _: undefined) => peopleApi.resend(api, id),
    'people.didResend'
  )
  const revoke = usePeopleChange(
    (api, _: undefined) => peopleApi.revoke(api, id),
    'people.didRevoke'
  )
  const offered = state === 'open' || state === 'expired'
  return (
    <RecordRow
      testId="invitation-row"
      id={id}
      title={email}
      badges={
        <>
          <Badge>{labelOf(roles, roleValue(invitation)) ?? builtIn}</Badge>
          {team && <Badge>{team.name}</Badge>}
          <Badge tone={tones[state]}>{t(`people.state.${state}`)}</Badge>
        </>
      }
      actions={
        offered && (
          <>
            <Button
              size="sm"
              busy={resend.isPending}
              aria-label={t('people.resendOf', { email })}
              onClick={() => resend.mutate(undefined)}
            >
              {t('people.resend')}
            </Button>
            <Button
              size="sm"
              busy={revoke.isPending}
              aria-label={t('people.revokeOf', { email })}
              onClick={() => revoke.mutate(undefined)}
            >
              {t('people.revoke')}
            </Button>
          </>
        )
      }
    >
      {invitedBy && `${t('people.invitedBy', { name: invitedBy.name })} · `}
      {t('people.until')} <DateText at={expiresAt} />
    </RecordRow>
  )
}
