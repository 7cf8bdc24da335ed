import { Blocks } from 'lucide-react'
import { EmptyState } from '~/components/ui/empty_state'
import { ErrorState } from '~/components/ui/error_state'
import { Notice } from '~/components/ui/notice'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { SkeletonRows } from '~/components/ui/skeleton'
import { usePermission } from '~/hooks/use_session'
import { ModuleCard } from '~/module_settings/module_card'
import { useModules } from '~/module_settings/use_modules'
import { useText } from '~/text/use_text'

export default function Modules() {
  const t = useText()
  const mayManage = usePermission('modules.switch')
  const modules = useModules()

  return (
    <Page>
      <PageHeader title={t('modules.title')} description={t('modules.description')} />
      <PageBody tabIndex={0} className="focus-visible:-outline-offset-2">
        {modules.isPending ? (
          <SkeletonRows rows={3} label={t('common.loading')} />
        ) : modules.isError && !modules.data ? (
          <ErrorState error={modules.error} onRetry={() => void modules.refetch()} />
        ) : modules.data.length === 0 ? (
          <EmptyState
            className="h-auto"
            icon={<Blocks aria-hidden />}
            title={t('modules.empty')}
            text={t('modules.emptyHelp')}
          />
        ) : (
          <div className="flex max-w-3xl flex-col gap-4">
            {!mayManage && <Notice>{t('modules.readOnly')}</Notice>}
            {modules.data.map((module) => (
              <ModuleCard
                key={module.id}
                module={module}
                all={modules.data}
                mayManage={mayManage}
              />
            ))}
          </div>
        )}
      </PageBody>
    </Page>
  )
}
