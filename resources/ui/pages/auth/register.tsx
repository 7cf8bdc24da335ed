import { Head, Link, useForm } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { roles } from '~/api/people'
import { EntranceForm } from '~/auth/entrance_form'
import { focusFirst } from '~/auth/focus_first'
import { personError } from '~/auth/person_error'
import { TextField } from '~/auth/text_field'
import { Entrance } from '~/components/shell/entrance'
import { useRoleOptions } from '~/components/shell/use_role_name'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Notice } from '~/components/ui/notice'
import { Select } from '~/components/ui/select'
import { useText } from '~/text/use_text'

type RegisterProps = {
  tenants: { id: string; name: string }[]
  /** They asked just now, whether or not the address is known. */
  asked: boolean
}

const empty = { name: '', email: '', phone: '', role: 'seller', tenantId: '', password: '' }
const fields = ['name', 'email', 'phone', 'tenantId', 'password'] as const

export default function Register({ tenants, asked }: RegisterProps) {
  const t = useText()
  const roleOptions = useRoleOptions(roles)
  const form = useForm<typeof empty & { form?: string }>(empty)
  const error = (field: keyof typeof empty | 'form') => personError(field, form.errors[field], t)
  const bind = (field: keyof typeof empty) => ({
    name: field,
    value: form.data[field],
    error: error(field),
    onChange: (value: string) => form.setData(field, value),
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const missing = fields.filter((field) => !form.data[field].trim())
    form.clearErrors()
    missing.forEach((field) => form.setError(field, 'required'))
    if (missing.length > 0) return focusFirst(element, missing)
    form.post('/register', {
      onError: (failed) => focusFirst(element, Object.keys(failed)),
      onSuccess: () => form.reset(),
    })
  }

  return (
    <Entrance heading={t('register.heading')} subtitle={t('register.subtitle')}>
      <Head title={t('register.title')} />
      {asked || tenants.length === 0 ? (
        <div
          role="status"
          className="flex flex-col gap-2 rounded-xl border border-border bg-surface p-6 shadow-popup"
        >
          <p className="font-medium">{t(asked ? 'register.asked' : 'register.none')}</p>
          <p className="text-sm text-muted">
            {t(asked ? 'register.askedHelp' : 'register.noneHelp')}
          </p>
        </div>
      ) : (
        <EntranceForm onSubmit={submit}>
          {error('form') && <Notice tone="danger">{error('form')}</Notice>}
          <TextField label={t('register.name')} autoComplete="name" autoFocus {...bind('name')} />
          <TextField
            label={t('register.email')}
            type="email"
            autoComplete="username"
            {...bind('email')}
          />
          <TextField label={t('register.phone')} type="tel" autoComplete="tel" {...bind('phone')} />
          <Field label={t('register.location')} error={error('tenantId')}>
            {(control) => (
              <Select
                {...control}
                name="tenantId"
                placeholder={t('register.chooseLocation')}
                options={tenants.map(({ id, name }) => ({ value: id, label: name }))}
                value={form.data.tenantId}
                onChange={(event) => form.setData('tenantId', event.target.value)}
              />
            )}
          </Field>
          <Field label={t('register.role')} error={error('role')}>
            {(control) => (
              <Select
                {...control}
                name="role"
                options={roleOptions}
                value={form.data.role}
                onChange={(event) => form.setData('role', event.target.value)}
              />
            )}
          </Field>
          <TextField
            label={t('register.password')}
            help={t('register.passwordHelp')}
            type="password"
            autoComplete="new-password"
            {...bind('password')}
          />
          <Button type="submit" variant="primary" size="lg" busy={form.processing}>
            {t('register.submit')}
          </Button>
        </EntranceForm>
      )}
      <p className="mt-4 text-center">
        <Link href="/login" className="text-sm text-muted underline hover:text-text">
          {t('register.login')}
        </Link>
      </p>
    </Entrance>
  )
}
