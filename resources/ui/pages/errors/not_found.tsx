import { Head } from '@inertiajs/react'
import { SearchX } from 'lucide-react'
import { buttonStyle } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty_state'
import { useShared } from '~/hooks/use_session'
import { useText } from '~/text/use_text'

export default function NotFound() {
  const t = useText()
  const { tenant, tenants } = useShared()
  const slug = tenant?.slug ?? tenants[0]?.slug
  return (
    <main className="h-dvh">
      <Head title={t('errorPage.notFound')} />
      <h1 className="sr-only">{t('errorPage.notFound')}</h1>
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('errorPage.notFound')}
        text={t('errorPage.notFoundHelp')}
        action={
          <a href={slug ? `/t/${slug}/inbox` : '/'} className={buttonStyle({ variant: 'primary' })}>
            {t('errorPage.home')}
          </a>
        }
      />
    </main>
  )
}
