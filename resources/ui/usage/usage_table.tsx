import type { Meter } from '~/api/usage'
import { Badge } from '~/components/ui/badge'
import { useLocale, useText } from '~/text/use_text'
import { formatAmount, formatMonth } from './amounts'

const cell = 'px-3 py-2 text-right tabular-nums whitespace-nowrap'

/** A line per meter; the months lie in a strip of their own that is pushed sideways where it is too wide. */
export function UsageTable({ meters }: { meters: Meter[] }) {
  const t = useText()
  const locale = useLocale()
  const months = [...(meters[0]?.months ?? [])].reverse().map(({ month }) => month)
  return (
    <div
      className="relative overflow-x-auto rounded-lg border border-border focus-visible:-outline-offset-2"
      tabIndex={0}
      role="region"
      aria-label={t('usage.title')}
    >
      <table className="w-full text-sm">
        <thead className="text-xs text-muted">
          <tr className="border-b border-border">
            <th scope="col" className="px-3 py-2 text-left font-medium">
              {t('usage.meter')}
            </th>
            <th scope="col" className={`${cell} font-medium`}>
              {t('usage.today')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className={`${cell} font-medium`}>
                {formatMonth(month, locale)}
              </th>
            ))}
            <th scope="col" className={`${cell} font-medium`}>
              {t('usage.limit')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-border">
          {meters.map((meter) => (
            <MeterRow key={meter.id} meter={meter} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function MeterRow({ meter }: { meter: Meter }) {
  const t = useText()
  const locale = useLocale()
  const { id, label, unit, today, limit } = meter
  const months = [...meter.months].reverse()
  const shown = (amount: number | null) =>
    amount === null ? <Unknown /> : formatAmount(amount, unit, locale)
  const isReached = limit !== null && (months[0]?.amount ?? 0) >= limit
  return (
    <tr data-testid="meter" data-id={id}>
      <th scope="row" className="min-w-40 px-3 py-2 text-left font-medium">
        {label} {isReached && <Badge tone="warning">{t('usage.reached')}</Badge>}
      </th>
      <td className={cell}>{shown(today)}</td>
      {months.map(({ month, amount }) => (
        <td key={month} className={cell}>
          {shown(amount)}
        </td>
      ))}
      <td className={`${cell} text-muted`}>{limit === null ? t('usage.noLimit') : shown(limit)}</td>
    </tr>
  )
}

/** Nothing was measured then. */
function Unknown() {
  const t = useText()
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('usage.unknown')}</span>
    </span>
  )
}
