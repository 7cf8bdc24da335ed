import { mailApi, type Mail, type MailState, type TemplateName } from '~/api/mail'
import { Badge, type Tone } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { DateText } from '~/components/ui/date_text'
import { usePermission } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { useMailAction } from './use_mail_action'

const tones: Record<MailState, Tone> = {
  queued: 'neutral',
  sending: 'accent',
  sent: 'positive',
  failed: 'danger',
  suppressed: 'warning',
  bounced: 'danger',
  unconfirmed: 'warning',
}

type MailRowProps = { mail: Mail; templates: readonly TemplateName[] }

export function MailRow({ mail, templates }: MailRowProps) {
  const t = useText()
  const kind = templates.find((one) => one.id === mail.template)?.name ?? mail.template
  const mayResend = usePermission('mail.manage')
  const resend = useMailAction<string>(mailApi.resend, t('mail.resent'))
  const { id, to, state, reason, detail, attempts } = mail
  const receiver = to.name ? `${to.name} <${to.email}>` : to.email
  return (
    <li data-testid="mail-row" data-id={id} className="flex flex-col gap-1 px-4 py-3 md:px-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
            <span className="wrap-anywhere">{receiver}</span>
            <Badge tone={tones[state]}>{t(`mail.state.${state}`)}</Badge>
          </p>
          <p className="text-xs text-muted">
            {mail.subject ?? kind} · <DateText at={mail.createdAt} />
            {attempts > 1 && ` · ${t('mail.attempts', { n: attempts })}`}
          </p>
        </div>
        {mayResend && mail.resendable && (
          <Button
            size="sm"
            busy={resend.isPending}
            aria-label={t('mail.resendTo', { to: to.email })}
            onClick={() => resend.mutate(id)}
          >
            {t('mail.resend')}
          </Button>
        )}
      </div>
      {reason && <p className="text-xs break-words text-muted">{t(`mail.reason.${reason}`)}</p>}
      {detail && state !== 'sent' && (
        <p className="font-mono text-xs break-words text-faint">{detail}</p>
      )}
    </li>
  )
}
