import { SearchX } from 'lucide-react'
import { LostPage } from '~/components/shell/lost_page'
import { useText } from '~/text/use_text'

export default function NotFound() {
  const t = useText()
  return (
    <LostPage
      icon={<SearchX aria-hidden />}
      title={t('errorPage.notFound')}
      text={t('errorPage.notFoundHelp')}
    />
  )
}
