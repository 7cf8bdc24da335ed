import { useState, type FormEvent } from 'react'
import { mailApi, mailSecurities, type MailSecurity, type MailServer } from '~/api/mail'
import { useFaultFocus } from '~/components/form/use_fault_focus'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Notice } from '~/components/ui/notice'
import { PasswordInput } from '~/components/ui/password_input'
import { Select } from '~/components/ui/select'
import { useUnsavedGuard } from '~/hooks/use_unsaved_guard'
import { useText } from '~/text/use_text'
import { changeOf, draftOf, isChanged, usualPorts, type ServerDraft } from './server_draft'
import { ServerField } from './server_field'
import { useMailAction } from './use_mail_action'
import { useSaveServer } from './use_save_server'

/** A tenant's own server; without one its mails go by that of the instance. */
export function ServerForm({ server }: { server: MailServer }) {
  const t = useText()
  const [draft, setDraft] = useState<ServerDraft>(() => draftOf(server))
  const { save, errorOf, refused, stale } = useSaveServer()
  const remove = useMailAction(mailApi.removeServer, t('mail.server.removed'))
  const unsaved = isChanged(draftOf(server), draft)
  const change = (part: Partial<ServerDraft>) => setDraft((before) => ({ ...before, ...part }))
  useUnsavedGuard(unsaved, t('moduleSettings.unsaved'))

  const form = useFaultFocus(refused && save.error)

  const field = (name: Exclude<keyof ServerDraft, 'security' | 'password'>) => ({
    name,
    value: draft[name],
    error: errorOf(name),
    onChange: (value: string) => change({ [name]: value }),
  })

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4 py-1"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        save.mutate(changeOf(draft, server.version))
      }}
    >
      {stale && <Notice tone="danger">{t('mail.server.stale')}</Notice>}
      <div className="grid gap-4 sm:grid-cols-[1fr_9rem_6rem]">
        <ServerField {...field('host')} />
        <Field label={t('mail.server.security')} error={errorOf('security')}>
          {(control) => (
            <Select
              {...control}
              name="security"
              options={mailSecurities.map((value) => ({
                value,
                label: t(`mail.server.securities.${value}`),
              }))}
              value={draft.security}
              onChange={(event) => {
                const security = event.target.value as MailSecurity
                change({ security, port: usualPorts[security] })
              }}
            />
          )}
        </Field>
        <ServerField {...field('port')} inputMode="numeric" />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ServerField {...field('username')} autoComplete="off" />
        <Field
          label={t('mail.server.password')}
          help={server.own?.passwordSet ? t('mail.server.passwordKept') : undefined}
          error={errorOf('password')}
        >
          {(control) => (
            <PasswordInput
              {...control}
              name="password"
              autoComplete="new-password"
              value={draft.password}
              onChange={(event) => change({ password: event.target.value })}
            />
          )}
        </Field>
        <ServerField {...field('fromName')} />
        <ServerField {...field('fromEmail')} type="email" />
      </div>
      <div className="flex flex-wrap justify-end gap-2 border-t border-border pt-3">
        {server.own && (
          <Button variant="ghost" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('mail.server.remove')}
          </Button>
        )}
        <Button type="submit" variant="primary" busy={save.isPending} disabled={!unsaved}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
