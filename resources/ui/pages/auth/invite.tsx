import { Head, Link, useForm, usePage } from '@inertiajs/react'
import type { FormEvent } from 'react'
import { EntranceForm } from '~/auth/entrance_form'
import { focusFirst } from '~/auth/focus_first'
import { personError } from '~/auth/person_error'
import { TextField } from '~/auth/text_field'
import { Entrance } from '~/components/shell/entrance'
import { useRoleName } from '~/components/shell/use_role_name'
import { Button, buttonStyle } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useShared } from '~/hooks/use_session'
import { signOut } from '~/lib/sign_out'
import { useText } from '~/text/use_text'

type Invitation = {
  email: string
  role: string
  location: string
  organization: string
  inviter: string
  /** The address has an account already. */
  account: boolean
}

type InviteProps = {
  state: 'open' | 'unknown' | 'accepted' | 'revoked' | 'expired'
  invitation: Invitation | null
}

/** Behind the link of an invitation. */
export default function Invite({ state, invitation }: InviteProps) {
  const t = useText()
  return (
    <Entrance
      heading={t('invite.heading')}
      subtitle={invitation ? t('invite.subtitle', { ...invitation, account: '' }) : ''}
    >
      <Head title={t('invite.title')} />
      {invitation ? (
        <InviteForm invitation={invitation} />
      ) : (
        <div className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup">
          {state !== 'open' && <Notice tone="warning">{t(`invite.dead.${state}`)}</Notice>}
          <Link href="/login" className={buttonStyle({ variant: 'primary', size: 'lg' })}>
            {t('invite.login')}
          </Link>
        </div>
      )}
    </Entrance>
  )
}

function InviteForm({ invitation }: { invitation: Invitation }) {
  const t = useText()
  const { url } = usePage()
  const { user } = useShared()
  const role = useRoleName(invitation.role)
  const form = useForm<{ name: string; password: string; form?: string }>({
    name: '',
    password: '',
  })
  const { email, account } = invitation
  const error = (field: 'name' | 'password' | 'form') => personError(field, form.errors[field], t)
  const stranger = user !== null && (user.email !== email || !account)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    form.post(url, { onError: (failed) => focusFirst(element, Object.keys(failed)) })
  }

  return (
    <EntranceForm onSubmit={submit}>
      <div className="text-sm text-muted">
        <p className="break-words">{t('invite.forAddress', { email })}</p>
        <p>{t('invite.role', { role })}</p>
      </div>
      {error('form') && <Notice tone="danger">{error('form')}</Notice>}
      {stranger ? (
        <>
          <Notice tone="warning">{t('invite.otherAddress')}</Notice>
          <Button size="lg" onClick={signOut}>
            {t('invite.logOut')}
          </Button>
        </>
      ) : (
        <>
          {user && <p className="text-sm">{t('invite.signedIn', { email })}</p>}
          {!user && account && <p className="text-sm">{t('invite.account')}</p>}
          {!account && (
            <TextField
              label={t('invite.name')}
              name="name"
              autoComplete="name"
              autoFocus
              value={form.data.name}
              error={error('name')}
              onChange={(name) => form.setData('name', name)}
            />
          )}
          {!user && (
            <TextField
              label={t('invite.password')}
              help={account ? undefined : t('invite.passwordHelp')}
              type="password"
              name="password"
              autoComplete={account ? 'current-password' : 'new-password'}
              value={form.data.password}
              error={error('password')}
              onChange={(password) => form.setData('password', password)}
            />
          )}
          <Button type="submit" variant="primary" size="lg" busy={form.processing}>
            {t(account ? 'invite.join' : 'invite.submit')}
          </Button>
        </>
      )}
    </EntranceForm>
  )
}
