import { useProfessionals } from '~/agenda/state/queries'
import { peopleApi, type Registration } from '~/api/people'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Select, type Option } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import { placeBody, PlaceFields, type PlaceDraft } from './place_fields'
import { preferred } from './role_choices'
import { usePeopleChange } from './use_people_change'

type ApproveDialogProps = {
  registration: Registration
  roles: readonly Option[]
  onClose: () => void
}

type Draft = PlaceDraft & { professionalId: string }

/** The role is the approver's to choose, so nothing is chosen for them but the least. */
export function ApproveDialog({ registration, roles, onClose }: ApproveDialogProps) {
  const t = useText()
  const professionals = useProfessionals()
  const { id, name, wishedRole } = registration
  const approve = usePeopleChange(
    (api, { professionalId, ...place }: Draft) =>
      peopleApi.approve(api, id, {
        ...placeBody(place),
        ...(professionalId && { professionalId }),
      }),
    'people.didApprove',
    { inForm: true }
  )
  const wished = ['ceo', 'admin'].includes(wishedRole) ? 'seller' : wishedRole
  const form = useForm<Draft>({
    initial: { role: preferred(roles, wished), teamId: '', professionalId: '' },
    required: ['role'],
    change: approve,
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('people.approveTitle', { name })}
      description={t('people.approveHelp')}
      action={t('people.approve')}
      onClose={onClose}
    >
      <PlaceFields form={form} roles={roles} />
      <FormField form={form} name="professionalId" label={t('people.professional')}>
        {(control) => (
          <Select
            {...control}
            placeholder={t('people.noProfessional')}
            options={(professionals.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
      </FormField>
    </FormDialog>
  )
}
