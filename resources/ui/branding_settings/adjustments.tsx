import type { Adjustment } from '~/api/branding'
import { Notice } from '~/components/ui/notice'
import { useText } from '~/text/use_text'

/** Which colors could not be read as they were chosen, and what is shown instead. */
export function Adjustments({ of }: { of: readonly Adjustment[] }) {
  const t = useText()
  // White on a button is the same in both schemes, and said once.
  const told = of.filter(({ token, scheme }) => token === 'accent' || scheme === 'light')
  if (told.length === 0) return null
  return (
    <Notice tone="warning">
      <ul className="flex flex-col gap-1">
        {told.map(({ token, scheme, from, to, ratio }) => (
          <li key={`${token} ${scheme}`}>
            {t(`branding.adjusted.${token}`, {
              from,
              to,
              ratio,
              scheme: t(`branding.scheme.${scheme}`),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
