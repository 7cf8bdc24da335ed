import { Head } from '@inertiajs/react'
import { Lock } from 'lucide-react'
import { BrokenPage } from '~/components/shell/broken_page'
import { LostPage } from '~/components/shell/lost_page'
import { useText } from '~/text/use_text'

type ServerErrorProps = { requestId: string; code?: string }

export default function ServerError({ requestId, code }: ServerErrorProps) {
  const t = useText()
  if (code === 'E_FORBIDDEN') {
    return (
      <LostPage
        icon={<Lock aria-hidden />}
        title={t('state.forbidden')}
        text={t('state.forbiddenHelp')}
      />
    )
  }
  return (
    <>
      <Head title={t('errorPage.server')} />
      <BrokenPage requestId={requestId} />
    </>
  )
}
