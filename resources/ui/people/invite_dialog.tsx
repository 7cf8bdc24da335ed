import { peopleApi } from '~/api/people'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { Input } from '~/components/ui/input'
import { Select, type Option } from '~/components/ui/select'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { locales, toLocale, type Locale } from '~/types'
import { placeBody, PlaceFields, type PlaceDraft } from './place_fields'
import { preferred } from './role_choices'
import { usePeopleChange } from './use_people_change'

type InviteDialogProps = { roles: readonly Option[]; onClose: () => void }

type Draft = PlaceDraft & { email: string; locale: Locale }

export function InviteDialog({ roles, onClose }: InviteDialogProps) {
  const t = useText()
  const { tenant } = useSession()
  const invite = usePeopleChange(
    (api, { email, locale, ...place }: Draft) =>
      peopleApi.invite(api, {
        email: email.trim(),
        locale: toLocale(locale),
        ...placeBody(place),
      }),
    'people.didInvite',
    { inForm: true }
  )
  const form = useForm<Draft>({
    initial: {
      email: '',
      role: preferred(roles, 'seller'),
      teamId: '',
      locale: tenant.language,
    },
    required: ['email', 'role'],
    change: invite,
    onDone: onClose,
  })
  return (
    <FormDialog
      form={form}
      title={t('people.inviteTitle')}
      description={t('people.inviteHelp')}
      action={t('people.invite')}
      onClose={onClose}
    >
      <FormField form={form} name="email" label={t('people.email')}>
        {(control) => <Input {...control} type="email" autoComplete="off" maxLength={254} />}
      </FormField>
      <PlaceFields form={form} roles={roles} />
      <FormField form={form} name="locale" label={t('people.language')}>
        {(control) => (
          <Select
            {...control}
            options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        )}
      </FormField>
    </FormDialog>
  )
}
