import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useText } from '~/text/use_text'

type ConflictNoticeProps = { onTheirs: () => void; onMine: () => void }

/** Somebody was faster: nothing is overwritten before it is said which of both shall stay. */
export function ConflictNotice({ onTheirs, onMine }: ConflictNoticeProps) {
  const t = useText()
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2">
      <Notice tone="warning" className="min-w-60 flex-1">
        {t('moduleSettings.conflict')}
      </Notice>
      <Button onClick={onTheirs}>{t('moduleSettings.theirs')}</Button>
      <Button onClick={onMine}>{t('moduleSettings.mine')}</Button>
    </div>
  )
}
