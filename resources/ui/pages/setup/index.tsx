import { Head, useForm, usePage } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { Entrance } from '~/components/shell/entrance'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useShared } from '~/hooks/use_session'
import { OrganizationFields } from '~/setup/organization_fields'
import { PersonFields } from '~/setup/person_fields'
import { emptySetup, setupError, setupFields, type SetupForm } from '~/setup/setup_form'
import type { SetupPart } from '~/setup/setup_part'
import { useText } from '~/text/use_text'

/** Behind the one-time link of an empty installation: the first super admin, organization and location. */
export default function Setup() {
  const t = useText()
  const { url } = usePage()
  const { locale } = useShared()
  const form = useForm<SetupForm>(emptySetup(locale))
  const refusal = setupError('form', form.errors.form, t)

  const part: SetupPart = {
    bind: (field) => ({
      name: field,
      value: form.data[field],
      required: true,
      onChange: ({ target }) => {
        form.setData(field, target.value)
        form.clearErrors(field)
      },
    }),
    error: (field) => setupError(field, form.errors[field], t),
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { elements } = event.currentTarget
    const focusFirst = (faulty: (field: (typeof setupFields)[number]) => boolean) => {
      const first = setupFields.find(faulty)
      const control = first && elements.namedItem(first)
      if (control instanceof HTMLElement) control.focus()
    }
    const missing = setupFields.filter((field) => !form.data[field].trim())
    form.clearErrors()
    missing.forEach((field) => form.setError(field, 'required'))
    if (missing.length > 0) return focusFirst((field) => missing.includes(field))
    form.post(url, { onError: (failed) => focusFirst((field) => field in failed) })
  }

  return (
    <Entrance heading={t('setup.heading')} subtitle={t('setup.subtitle')}>
      <Head title={t('setup.title')} />
      <form
        noValidate
        onSubmit={submit}
        className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup"
      >
        {refusal && <Notice tone="danger">{refusal}</Notice>}
        <PersonFields {...part} />
        <hr className="border-border" />
        <OrganizationFields {...part} />
        <Button type="submit" variant="primary" size="lg" busy={form.processing}>
          {t('setup.submit')}
        </Button>
      </form>
    </Entrance>
  )
}
