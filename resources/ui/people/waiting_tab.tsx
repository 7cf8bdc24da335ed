import { useState } from 'react'
import { peopleApi, type Registration } from '~/api/people'
import { useRoleName } from '~/components/shell/use_role_name'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { RecordRow } from '~/components/ui/record_row'
import type { Option } from '~/components/ui/select'
import { DateText } from '~/components/ui/date_text'
import { useText } from '~/text/use_text'
import { ApproveDialog } from './approve_dialog'
import { PeopleList } from './people_list'
import { useWaiting } from './queries'
import { ReasonDialog, type ReasonDraft } from './reason_dialog'
import { usePeopleChange } from './use_people_change'

/** Who asks to join. */
export function WaitingTab({ roles }: { roles: readonly Option[] }) {
  const t = useText()
  const waiting = useWaiting()
  return (
    <PeopleList
      pages={waiting}
      empty={{ title: t('people.waitingEmpty'), text: t('people.waitingEmptyHelp') }}
    >
      {(one) => <WaitingRow key={one.id} registration={one} roles={roles} />}
    </PeopleList>
  )
}

type WaitingRowProps = { registration: Registration; roles: readonly Option[] }

function WaitingRow({ registration, roles }: WaitingRowProps) {
  const t = useText()
  const [open, setOpen] = useState<'approve' | 'reject' | null>(null)
  const { id, name, email, phone, emailConfirmed, createdAt } = registration
  const role = useRoleName(registration.wishedRole)
  const reject = usePeopleChange(
    (api, { reason }: ReasonDraft) => peopleApi.reject(api, id, reason.trim()),
    'people.didReject',
    { inForm: true }
  )
  return (
    <RecordRow
      testId="waiting-row"
      id={id}
      title={name}
      badges={!emailConfirmed && <Badge tone="warning">{t('people.unconfirmed')}</Badge>}
      actions={
        <>
          <Button
            size="sm"
            variant="primary"
            disabled={!emailConfirmed}
            aria-label={t('people.approveOf', { name })}
            onClick={() => setOpen('approve')}
          >
            {t('people.approve')}
          </Button>
          <Button
            size="sm"
            aria-label={t('people.rejectOf', { name })}
            onClick={() => setOpen('reject')}
          >
            {t('people.reject')}
          </Button>
        </>
      }
      dialogs={
        <>
          {open === 'approve' && (
            <ApproveDialog
              registration={registration}
              roles={roles}
              onClose={() => setOpen(null)}
            />
          )}
          {open === 'reject' && (
            <ReasonDialog
              title={t('people.rejectTitle', { name })}
              description={email}
              action={t('people.reject')}
              change={reject}
              onClose={() => setOpen(null)}
            />
          )}
        </>
      }
    >
      <p>
        {email} · {phone} · <DateText at={createdAt} />
      </p>
      <p>{t('people.wishes', { role })}</p>
    </RecordRow>
  )
}
