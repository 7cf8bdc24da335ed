import { Download } from 'lucide-react'
import { useState } from 'react'
import { auditApi, type AuditFilter } from '~/api/audit'
import { AuditFilters } from '~/audit/audit_filters'
import { AuditList } from '~/audit/audit_list'
import { buttonStyle } from '~/components/ui/button'
import { Page, PageBody } from '~/components/ui/page'
import { PageHeader } from '~/components/ui/page_header'
import { usePermission, useSession } from '~/hooks/use_session'
import { useSettled } from '~/hooks/use_settled'
import { useText } from '~/text/use_text'

const everything: AuditFilter = { q: '', action: '', from: '', to: '', scope: '' }

/** `actions` are those that the tenant's trail knows. */
export default function Audit({ actions }: { actions: string[] }) {
  const t = useText()
  const { tenant } = useSession()
  const mayTake = usePermission('audit.export')
  const [filter, setFilter] = useState(everything)
  const asked = { ...filter, q: useSettled(filter.q) }
  return (
    <Page>
      <PageHeader
        title={t('audit.title')}
        description={t('audit.description')}
        actions={
          mayTake && (
            <a download href={auditApi.fileUrl(tenant.id, asked)} className={buttonStyle()}>
              <Download aria-hidden />
              {t('audit.export')}
            </a>
          )
        }
      />
      <PageBody tabIndex={0} className="p-0 focus-visible:-outline-offset-2 md:p-0">
        <AuditFilters actions={actions} filter={filter} onChange={setFilter} />
        <AuditList filter={asked} />
      </PageBody>
    </Page>
  )
}
