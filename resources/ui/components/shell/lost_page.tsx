import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { buttonStyle } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'

type LostPageProps = { icon: ReactNode; title: string; text: string }

/** A page that cannot be shown, with the way back to the inbox. */
export function LostPage({ icon, title, text }: LostPageProps) {
  const t = useText()
  const { tenant, tenants } = useShared()
  const slug = tenant?.slug ?? tenants?.[0]?.slug
  return (
    <main className="h-dvh">
      <Head title={title} />
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={icon}
        title={title}
        text={text}
        action={
          <a href={slug ? `/t/${slug}/inbox` : '/'} className={buttonStyle({ variant: 'primary' })}>
            {t('errorPage.home')}
          </a>
        }
      />
    </main>
  )
}
