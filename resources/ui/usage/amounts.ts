import type { Meter } from '~/api/usage'

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** An amount as people read it: bytes in their largest fitting unit, all else as a number. */
export function formatAmount(amount: number, unit: Meter['unit'], locale: string): string {
  if (unit !== 'bytes') return new Intl.NumberFormat(locale).format(amount)
  let step = 0
  let shown = amount
  while (Math.abs(shown) >= 1_000 && step < STEPS.length - 1) {
    shown /= 1_000
    step++
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: STEPS[step],
    unitDisplay: 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(shown)
}

/** `2026-11` as “Nov 2026”. */
export const formatMonth = (month: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`)
  )
