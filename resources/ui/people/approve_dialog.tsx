import { useState, type FormEvent } from 'react'
import { useProfessionals } from '~/agenda/state/queries'
import { peopleApi, type Approval, type Registration } from '~/api/people'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { useTeamChoices } from './use_choices'
import { RoleSelect } from './role_select'
import { usePeopleChange } from './use_people_change'

type ApproveDialogProps = {
  registration: Registration
  roles: readonly string[]
  onClose: () => void
}

/** The role is the approver's to choose, so nothing is chosen for them but the least. */
export function ApproveDialog({ registration, roles, onClose }: ApproveDialogProps) {
  const t = useText()
  const professionals = useProfessionals()
  const { id, name, wishedRole } = registration
  const [role, setRole] = useState<string>(
    ['ceo', 'admin'].includes(wishedRole) ? 'seller' : wishedRole
  )
  const [professionalId, setProfessional] = useState('')
  const [teamId, setTeam] = useState('')
  const teams = useTeamChoices()
  const approve = usePeopleChange(
    (api, body: Approval) => peopleApi.approve(api, id, body),
    'people.didApprove'
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    const links = { ...(professionalId && { professionalId }), ...(teamId && { teamId }) }
    approve.mutate({ role, ...links }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('people.approveTitle', { name })}
      description={t('people.approveHelp')}
      footer={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button type="submit" form="approve" variant="primary" busy={approve.isPending}>
            {t('people.approve')}
          </Button>
        </>
      }
    >
      <form id="approve" onSubmit={submit} className="grid gap-4">
        <Field label={t('people.role')}>
          {(control) => (
            <RoleSelect
              {...control}
              name="role"
              choices={roles}
              value={role}
              onChange={(event) => setRole(event.target.value)}
            />
          )}
        </Field>
        {teams.length > 0 && (
          <Field label={t('people.firstTeam')}>
            {(control) => (
              <Select
                {...control}
                name="teamId"
                placeholder={t('people.noTeam')}
                options={teams}
                value={teamId}
                onChange={(event) => setTeam(event.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t('people.professional')}>
          {(control) => (
            <Select
              {...control}
              name="professionalId"
              placeholder={t('people.noProfessional')}
              options={(professionals.data ?? []).map((one) => ({
                value: one.id,
                label: one.name,
              }))}
              value={professionalId}
              onChange={(event) => setProfessional(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
