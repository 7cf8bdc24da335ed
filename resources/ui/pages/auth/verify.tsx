import { Head, Link, useForm, usePage } from '@inertiajs/react'
import { DeadLink, type LinkState } from '~/auth/dead_link'
import { EntranceForm } from '~/auth/entrance_form'
import { Entrance } from '~/components/shell/entrance'
import { Button, buttonStyle } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useText } from '~/text/use_text'

type VerifyProps = {
  state: LinkState
  /** The address that was confirmed just now. */
  verified: string | null
}

/** Behind the link of an e-mail: its address is confirmed by whoever opens it, and presses the button. */
export default function Verify({ state, verified }: VerifyProps) {
  const t = useText()
  const { url } = usePage()
  const form = useForm<{ form?: string }>({})
  const refused = form.errors.form

  return (
    <Entrance heading={t('verify.heading')} subtitle={t('verify.subtitle')}>
      <Head title={t('verify.title')} />
      {verified ? (
        <div className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup">
          <div role="status" className="break-words">
            <Notice>{t('verify.done', { email: verified })}</Notice>
          </div>
          <Link href="/" className={buttonStyle({ variant: 'primary', size: 'lg' })}>
            {t('verify.continue')}
          </Link>
        </div>
      ) : state !== 'valid' && !refused ? (
        <DeadLink state={state} href="/" action={t('verify.continue')} />
      ) : (
        <EntranceForm
          onSubmit={(event) => {
            event.preventDefault()
            form.post(url)
          }}
        >
          {refused && (
            <Notice tone="danger">
              {t(refused === 'taken' ? 'verify.taken' : 'login.error.throttled')}
            </Notice>
          )}
          <Button
            type="submit"
            variant="primary"
            size="lg"
            busy={form.processing}
            disabled={refused === 'taken'}
          >
            {t('verify.submit')}
          </Button>
        </EntranceForm>
      )}
    </Entrance>
  )
}
