import { router } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { Logo } from '~/components/shell/logo'
import { SegmentedControl } from '~/components/ui/segmented_control'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { locales, type Locale } from '~/types'

type EntranceProps = { heading: string; subtitle: string; children: ReactNode }

/** Around a form that comes before the login: name, what it is for, and the choice of the language. */
export function Entrance({ heading, subtitle, children }: EntranceProps) {
  const t = useText()
  const { locale } = useShared()
  return (
    <div className="flex min-h-dvh flex-col items-center justify-center gap-6 bg-[radial-gradient(60rem_32rem_at_50%_-12rem,var(--accent-soft),transparent)] px-4 py-10">
      <main className="w-full max-w-sm">
        <div className="mb-6 flex flex-col items-center gap-3 text-center">
          <Logo className="size-11" />
          <div>
            <h1 className="text-xl font-semibold tracking-tight text-balance">{heading}</h1>
            <p className="text-base text-balance text-muted">{subtitle}</p>
          </div>
        </div>
        {children}
      </main>
      <footer>
        <SegmentedControl<Locale>
          label={t('login.language')}
          value={locale}
          onChange={(next) => {
            const from = window.location.pathname
            router.post('/locale', { locale: next, from }, { preserveState: true })
          }}
          segments={locales.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
      </footer>
    </div>
  )
}
