import { useState, type FormEvent } from 'react'
import { peopleApi } from '~/api/people'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { Select } from '~/components/ui/select'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { locales, toLocale, type Locale } from '~/types'
import { RoleSelect } from './role_select'
import { usePeopleChange } from './use_people_change'

type InviteDialogProps = { roles: readonly string[]; onClose: () => void }

export function InviteDialog({ roles, onClose }: InviteDialogProps) {
  const t = useText()
  const { tenant } = useSession()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState('seller')
  const [locale, setLocale] = useState<Locale>(tenant.language)
  const [faulty, setFaulty] = useState(false)
  const invite = usePeopleChange(peopleApi.invite, 'people.didInvite')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setFaulty(true)
    invite.mutate({ email: email.trim(), role, locale }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('people.inviteTitle')}
      description={t('people.inviteHelp')}
      footer={
        <>
          <Button onClick={onClose}>{t('people.cancel')}</Button>
          <Button type="submit" form="invite" variant="primary" busy={invite.isPending}>
            {t('people.invite')}
          </Button>
        </>
      }
    >
      <form id="invite" noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t('people.email')} error={faulty ? t('people.invalid') : undefined}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              autoComplete="off"
              maxLength={254}
              value={email}
              onChange={(event) => {
                setEmail(event.target.value)
                setFaulty(false)
              }}
            />
          )}
        </Field>
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
        <Field label={t('people.language')}>
          {(control) => (
            <Select
              {...control}
              name="locale"
              options={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
              value={locale}
              onChange={(event) => setLocale(toLocale(event.target.value))}
            />
          )}
        </Field>
      </form>
    </Dialog>
  )
}
