import { DateTime } from 'luxon'
import type { ListedAppointment, ListedService, OfferedSlot } from '#app/agent/contracts/tool'
import type { Locale } from '#app/shared/contracts/locale'

const REGION: Record<Locale, string> = { es: 'es', en: 'en-GB', fr: 'fr' }
const AND: Record<Locale, string> = { es: 'a las', en: 'at', fr: 'à' }

/** Dates, times and money in the words of one language and the tenant's zone. */
export class Format {
  readonly #region: string

  constructor(
    readonly locale: Locale,
    readonly timeZone: string,
    /** ISO 8601; a day of another year is shown with its year. */
    readonly now: string
  ) {
    this.#region = REGION[locale]
  }

  #at(iso: string) {
    return DateTime.fromISO(iso, { zone: this.timeZone }).setLocale(this.#region)
  }

  /** "jueves 26 de noviembre" of a `YYYY-MM-DD` or a moment. */
  day(iso: string): string {
    const at = this.#at(iso)
    const year = at.hasSame(this.#at(this.now), 'year') ? undefined : 'numeric'
    const shown = at.toLocaleString({ weekday: 'long', day: 'numeric', month: 'long', year })
    const day = plain(shown.replace(/^(\p{L}+),/u, '$1'))
    return this.locale === 'fr' ? day.replace(/ 1 (?=\p{L})/u, ' 1er ') : day
  }

  time(iso: string): string {
    const at = this.#at(iso)
    return this.locale === 'en' ? at.toFormat('h:mm a').toLowerCase() : at.toFormat('HH:mm')
  }

  moment(iso: string): string {
    return `${this.day(iso)} ${AND[this.locale]} ${this.time(iso)}`
  }

  slot(slot: OfferedSlot): string {
    return `${this.day(slot.startsAt)}, ${this.time(slot.startsAt)} · ${slot.professional}`
  }

  appointment({ service, startsAt, professional }: ListedAppointment): string {
    return `${service}, ${this.moment(startsAt)} · ${professional}`
  }

  numbered(rows: string[]): string {
    return rows.map((row, index) => `${index + 1}. ${row}`).join('\n')
  }

  money({ amountMinor, currency }: NonNullable<ListedService['price']>): string {
    // British English would write US$60 to people who call it $60.
    const region = this.locale === 'en' && currency === 'USD' ? 'en-US' : this.#region
    const format = new Intl.NumberFormat(region, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    })
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2
    return plain(format.format(amountMinor / 10 ** digits))
  }

  length(minutes: number): string {
    return `${minutes} min`
  }

  service(service: ListedService): string {
    const price = service.price ? ` · ${this.money(service.price)}` : ''
    return `${service.name} (${this.length(service.durationMinutes)})${price}`
  }

  list(words: string[]): string {
    return new Intl.ListFormat(this.#region, { type: 'conjunction' }).format(words)
  }
}

/** Ordinary blanks, so that a text can be searched and copied. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
