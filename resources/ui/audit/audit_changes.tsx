import type { AuditState } from '~/api/audit'
import { useText } from '~/text/use_text'

type AuditChangesProps = { before: AuditState | null; after: AuditState | null }

const shown = (value: unknown) =>
  value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value)

/** What each value was and is. */
export function AuditChanges({ before, after }: AuditChangesProps) {
  const t = useText()
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  if (keys.length === 0) return <p className="text-sm text-muted">{t('audit.noChanges')}</p>
  return (
    <div tabIndex={0} role="group" aria-label={t('audit.changes')} className="overflow-x-auto">
      <table data-testid="audit-changes" className="w-full text-left text-sm">
        <thead className="text-xs text-muted">
          <tr>
            <th className="py-1 pr-3 font-medium">{t('audit.value')}</th>
            <th className="py-1 pr-3 font-medium">{t('audit.before')}</th>
            <th className="py-1 font-medium">{t('audit.after')}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-border align-top">
          {keys.map((key) => (
            <tr key={key}>
              <th className="py-1.5 pr-3 font-medium break-all">{key}</th>
              <td className="py-1.5 pr-3 break-all text-muted">{shown(before?.[key])}</td>
              <td className="py-1.5 break-all">{shown(after?.[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
