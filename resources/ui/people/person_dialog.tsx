import { peopleApi, type Member } from '~/api/people'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Input } from '~/components/ui/input'
import { Select, type Option } from '~/components/ui/select'
import { usePermission, useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { roleBody, roleValue } from './role_choices'
import { usePeopleChange } from './use_people_change'
import { WorkplaceFields } from './workplace_fields'

type PersonDialogProps = { person: Member; roles: readonly Option[]; onClose: () => void }

type Draft = { name: string; phone: string; role: string }

/** Name, phone and role here; for whom it is allowed, also the other locations where they work. */
export function PersonDialog({ person, roles, onClose }: PersonDialogProps) {
  const t = useText()
  const { tenants } = useSession()
  const mayLink = usePermission('people.link') && tenants.length > 1
  const change = usePeopleChange(
    (api, draft: Draft) => peopleApi.change(api, person.id, changesOf(person, draft)),
    'people.saved',
    { inForm: true }
  )
  const form = useForm<Draft>({
    initial: { name: person.name, phone: person.phone ?? '', role: roleValue(person) },
    required: ['name'],
    change,
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('people.editOf', { name: person.name })}
      description={person.email}
      action={t('common.save')}
      onClose={onClose}
    >
      <FormField form={form} name="name" label={t('people.name')}>
        {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
      </FormField>
      <FormField form={form} name="phone" label={t('people.phone')}>
        {(control) => <Input {...control} type="tel" maxLength={40} autoComplete="off" />}
      </FormField>
      <FormField form={form} name="role" label={t('people.role')}>
        {(control) => <Select {...control} options={roles} />}
      </FormField>
      {mayLink && <WorkplaceFields personId={person.id} roles={roles} />}
    </FormDialog>
  )
}

/** What differs, so that nothing is refused that nobody wanted. */
const changesOf = (person: Member, { name, phone, role }: Draft) => ({
  version: person.version,
  ...(name.trim() !== person.name && { name: name.trim() }),
  ...(phone.trim() !== (person.phone ?? '') && { phone: phone.trim() || null }),
  ...(role !== roleValue(person) && roleBody(role)),
})
