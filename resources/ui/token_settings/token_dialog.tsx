import type { TokenInput } from '~/api/tokens'
import { FormDialog } from '~/components/form/form_dialog'
import { FormField } from '~/components/form/form_fields'
import { useForm } from '~/components/form/use_form'
import { useRoleOptions } from '~/components/shell/use_role_name'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'
import type { useTokenActs } from './queries'
import { readAll, ScopePicker, type ScopeArea } from './scope_picker'

const lifetimes = [7, 30, 90, 365]

type TokenDialogProps = {
  areas: readonly ScopeArea[]
  /** Of a service token; a personal one has none. */
  roles?: readonly string[]
  create: ReturnType<typeof useTokenActs>['create']
  onClose: () => void
  onCreated: (token: string) => void
}

export function TokenDialog({ areas, roles, create, onClose, onCreated }: TokenDialogProps) {
  const t = useText()
  const roleOptions = useRoleOptions(roles ?? [])
  const form = useForm({
    initial: {
      name: '',
      scopes: [readAll],
      expiresInDays: 90,
      ...(roles && { role: roles.at(-1) }),
    } as TokenInput,
    required: ['name'],
    change: create,
    words: (field) =>
      field === 'name' || field === 'scopes' ? t(`tokens.error.${field}`) : undefined,
    onDone: ({ data }) => onCreated(data.token),
  })

  return (
    <FormDialog
      form={form}
      title={t('tokens.new')}
      action={t('tokens.form.create')}
      onClose={onClose}
    >
      <FormField
        form={form}
        name="name"
        label={t('tokens.form.name')}
        help={t('tokens.form.nameHelp')}
      >
        {(control) => <Input {...control} autoComplete="off" maxLength={200} />}
      </FormField>
      {roles && (
        <FormField
          form={form}
          name="role"
          label={t('tokens.form.role')}
          help={t('tokens.form.roleHelp')}
        >
          {(control) => <Select {...control} options={roleOptions} />}
        </FormField>
      )}
      <FormField form={form} name="expiresInDays" label={t('tokens.form.expires')}>
        {(control) => (
          <Select
            {...control}
            options={lifetimes.map((days) => ({
              value: String(days),
              label: t('tokens.form.days', { n: days }),
            }))}
            onChange={(event) => form.set({ expiresInDays: Number(event.target.value) })}
          />
        )}
      </FormField>
      <ScopePicker
        areas={areas}
        chosen={form.draft.scopes}
        error={form.errorOf('scopes')}
        onChange={(scopes) => form.set({ scopes })}
      />
    </FormDialog>
  )
}
