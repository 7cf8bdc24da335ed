import { useState } from 'react'
import { peopleApi, type Member } from '~/api/people'
import { Avatar } from '~/components/ui/avatar'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { ConfirmDialog } from '~/components/ui/confirm_dialog'
import { RecordRow } from '~/components/ui/record_row'
import type { Option } from '~/components/ui/select'
import { useRoleName } from '~/components/shell/use_role_name'
import { usePermissions, useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { PersonDialog } from './person_dialog'
import { ReasonDialog, type ReasonDraft } from './reason_dialog'
import { labelOf, roleValue } from './role_choices'
import { usePeopleChange } from './use_people_change'

type Open = 'edit' | 'suspend' | 'remove' | null

export function PersonRow({ person, roles }: { person: Member; roles: readonly Option[] }) {
  const t = useText()
  const { user } = useSession()
  const may = usePermissions()
  const [open, setOpen] = useState<Open>(null)
  const { id, name, email, professional, status } = person
  const close = () => setOpen(null)
  const builtIn = useRoleName(person.role)
  const grantable = labelOf(roles, roleValue(person))
  const suspend = usePeopleChange(
    (api, { reason }: ReasonDraft) => peopleApi.suspend(api, id, reason.trim() || undefined),
    'people.didSuspend',
    { inForm: true }
  )
  const reactivate = usePeopleChange(
    (api, _: undefined) => peopleApi.reactivate(api, id),
    'people.didReactivate'
  )
  const remove = usePeopleChange(
    (api, _: undefined) => peopleApi.remove(api, id),
    'people.didRemove'
  )
  const others = id !== user.id && grantable !== undefined
  return (
    <RecordRow
      testId="person-row"
      id={id}
      leading={<Avatar name={name} />}
      title={name}
      badges={
        <>
          <Badge>{grantable ?? builtIn}</Badge>
          {status === 'suspended' && <Badge tone="warning">{t('people.suspended')}</Badge>}
          {id === user.id && <Badge tone="accent">{t('people.you')}</Badge>}
        </>
      }
      actions={
        others && (
          <>
            {may['people.update'] && (
              <Button
                size="sm"
                aria-label={t('people.editOf', { name })}
                onClick={() => setOpen('edit')}
              >
                {t('people.edit')}
              </Button>
            )}
            {may['people.suspend'] &&
              (status === 'active' ? (
                <Button
                  size="sm"
                  aria-label={t('people.suspendOf', { name })}
                  onClick={() => setOpen('suspend')}
                >
                  {t('people.suspend')}
                </Button>
              ) : (
                <Button
                  size="sm"
                  busy={reactivate.isPending}
                  aria-label={t('people.reactivateOf', { name })}
                  onClick={() => reactivate.mutate(undefined)}
                >
                  {t('people.reactivate')}
                </Button>
              ))}
            {may['people.remove'] && (
              <Button
                size="sm"
                aria-label={t('people.removeOf', { name })}
                onClick={() => setOpen('remove')}
              >
                {t('people.remove')}
              </Button>
            )}
          </>
        )
      }
      dialogs={
        <>
          {open === 'edit' && <PersonDialog person={person} roles={roles} onClose={close} />}
          {open === 'suspend' && (
            <ReasonDialog
              title={t('people.suspendOf', { name })}
              description={t('people.suspendHelp')}
              action={t('people.suspend')}
              optional
              change={suspend}
              onClose={close}
            />
          )}
          {open === 'remove' && (
            <ConfirmDialog
              title={t('people.removeOf', { name })}
              description={t('people.removeHelp')}
              action={t('people.remove')}
              busy={remove.isPending}
              onConfirm={() => remove.mutate(undefined, { onSuccess: close })}
              onClose={close}
            />
          )}
        </>
      }
    >
      {email}
      {professional && ` · ${t('people.professionalOf', { name: professional.name })}`}
    </RecordRow>
  )
}
