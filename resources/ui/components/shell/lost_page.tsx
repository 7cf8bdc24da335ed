import { Head } from '@inertiajs/react'
import type { ReactNode } from 'react'
import { buttonStyle } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'

type LostPageProps = { icon: ReactNode; title: string; text: string }

/** A page that cannot be shown, with a way to one that can. */
export function LostPage({ icon, title, text }: LostPageProps) {
  const t = useText()
  const { navigation } = useShared()
  const first = navigation?.[0]
  return (
    <div className="h-full">
      <Head title={title} />
      <h1 className="sr-only">{title}</h1>
      <EmptyState
        icon={icon}
        title={title}
        text={text}
        action={
          <a href={first?.href ?? '/'} className={buttonStyle({ variant: 'primary' })}>
            {first ? t('errorPage.goTo', { name: first.label }) : t('errorPage.home')}
          </a>
        }
      />
    </div>
  )
}
