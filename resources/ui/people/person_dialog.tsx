import { useState, type FormEvent } from 'react'
import { peopleApi, type Member } from '~/api/people'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { usePermission, useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { RoleSelect } from './role_select'
import { usePeopleChange } from './use_people_change'
import { useOwnRoleChoices } from './use_choices'
import { WorkplaceFields } from './workplace_fields'

type PersonDialogProps = { person: Member; roles: readonly string[]; onClose: () => void }

/** Name, phone and role here; for whom it is allowed, also the other locations where they work. */
export function PersonDialog({ person, roles, onClose }: PersonDialogProps) {
  const t = useText()
  const { tenants } = useSession()
  const mayLink = usePermission('people.link') && tenants.length > 1
  const [name, setName] = useState(person.name)
  const [phone, setPhone] = useState(person.phone ?? '')
  const [role, setRole] = useState(roleValue(person))
  const ownRoles = useOwnRoleChoices()
  const change = usePeopleChange(
    (api, body: object) => peopleApi.change(api, person.id, body),
    'people.saved'
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!name.trim()) return
    const body = {
      version: person.version,
      ...(name.trim() !== person.name && { name: name.trim() }),
      ...(phone.trim() !== (person.phone ?? '') && { phone: phone.trim() || null }),
      ...(role !== roleValue(person) && roleBody(role)),
    }
    change.mutate(body, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('people.editOf', { name: person.name })}
      description={person.email}
      footer={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button type="submit" form="person" variant="primary" busy={change.isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id="person" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('people.name')} error={name.trim() ? undefined : t('people.required')}>
          {(control) => (
            <Input
              {...control}
              name="name"
              maxLength={200}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('people.phone')}>
          {(control) => (
            <Input
              {...control}
              name="phone"
              type="tel"
              maxLength={40}
              autoComplete="off"
              value={phone}
              onChange={(event) => setPhone(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('people.role')}>
          {(control) => (
            <RoleSelect
              {...control}
              name="role"
              choices={roles}
              own={ownRoles}
              value={role}
              onChange={(event) => setRole(event.target.value)}
            />
          )}
        </Field>
      </form>
      {mayLink && <WorkplaceFields personId={person.id} roles={roles} />}
    </Dialog>
  )
}

const roleValue = ({ role, customRoleId }: Member): string =>
  role === 'custom' ? `custom:${customRoleId}` : role

const roleBody = (value: string) =>
  value.startsWith('custom:') ? { role: 'custom', customRoleId: value.slice(7) } : { role: value }
