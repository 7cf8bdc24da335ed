import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { useLocale, useText } from '~/text/use_text'
import type { Refusal } from './use_module_switch'

type RefusalNoticeProps = {
  refusal: Refusal
  name: string
  nameOf: (id: string) => string
  onEnableAll: () => void
}

/** Modules are never switched in silence: it says which others are concerned, and offers them. */
export function RefusalNotice({ refusal, name, nameOf, onEnableAll }: RefusalNoticeProps) {
  const t = useText()
  const others = new Intl.ListFormat(useLocale()).format(refusal.ids.map(nameOf))
  return (
    <div role="alert" className="mt-3 flex flex-wrap items-center gap-2">
      <Notice tone="warning" className="flex-1">
        {t(`modules.${refusal.kind}`, { name, others })}
      </Notice>
      {refusal.kind === 'missing' && (
        <Button onClick={onEnableAll}>{t('modules.missingNow')}</Button>
      )}
    </div>
  )
}
