import { DateTime } from 'luxon'
import type { Locale } from '#app/shared/contracts/locale'
import type { ApiService } from '#tests/support/api_types'
import type { ApiClient } from '#tests/support/api_client'
import { channelOf, type DemoTenant } from '#tests/support/demo_file'
import type { DialogueSetup } from '#tests/support/dialogues/dialogue'
import type { DialogueWorld, WorldAppointment, WorldReply } from '#tests/support/dialogues/world'
import { eventually } from '#tests/support/eventually'
import { Lead } from '#tests/journeys/support/lead'
import type { Product } from '#tests/journeys/support/product'
import { Seats } from '#tests/journeys/support/seats'

/** A demo tenant of the running product, and one lead who writes to it on WhatsApp. */
export class WhatsappWorld implements DialogueWorld {
  readonly company: string
  readonly timeZone: string
  readonly services: readonly [string, string]
  readonly professionals: readonly [string, string]
  readonly prices: readonly [number, number]
  readonly lead: Lead
  readonly #api: ApiClient
  readonly #seats: Seats

  private constructor(
    product: Product,
    readonly tenant: DemoTenant,
    services: ApiService[]
  ) {
    const byLength = services.toSorted((a, b) => a.durationMinutes - b.durationMinutes)
    const priceOf = ({ price }: ApiService) => (price?.amountMinor ?? 0) / 100
    this.prices = [priceOf(byLength[0]), priceOf(byLength[1])]
    this.company = tenant.name
    this.timeZone = tenant.timeZone
    this.services = [byLength[0].name, byLength[1].name]
    this.professionals = [tenant.professionals[0].name, tenant.professionals[1].name]
    this.#api = product.apiOf(tenant)
    this.#seats = new Seats(this.#api, tenant, product.dataDir)
    this.lead = new Lead(product.ycloud, channelOf(tenant), tenant.language as Locale)
  }

  /** A new lead of the tenant that speaks this language. */
  static async open(product: Product, language: Locale): Promise<WhatsappWorld> {
    const tenant = product.tenantOf(language)
    const services = await product.apiOf(tenant).all<ApiService>('/services')
    return new WhatsappWorld(product, tenant, services)
  }

  now(): string {
    return new Date().toISOString()
  }

  async arrange(setup: DialogueSetup): Promise<void> {
    this.lead.profileName = setup.contactName ?? this.lead.profileName
    for (const day of setup.closed ?? []) await this.#seats.close(day)
    for (const { day, time } of setup.taken ?? []) {
      if (!time) throw new Error('Only single times can be taken in the running product.')
      await this.#seats.take(this.#at(day, time))
    }
    for (const one of setup.appointments ?? []) {
      await this.#api.post('/appointments', {
        serviceId: this.tenant.services.find(({ name }) => name === one.service)?.id,
        professionalId: this.tenant.professionals.find(({ name }) => name === one.professional)?.id,
        startsAt: this.#at(one.day, one.time ?? '10:00'),
        contact: { name: one.name ?? this.lead.profileName ?? 'Ana', phone: this.lead.phone },
      })
    }
  }

  async say(lines: string[]): Promise<WorldReply> {
    return { text: await this.lead.say(lines) }
  }

  async appointments(): Promise<WorldAppointment[]> {
    const booked = await this.#api.appointments({ 'filter[phone]': this.lead.phone })
    return booked.map(({ service, professional, contact, startsAt, status }) => ({
      service: service.name ?? '',
      professional: professional.name ?? '',
      name: contact.name,
      startsAt,
      status,
    }))
  }

  async handedOver(): Promise<boolean> {
    const [conversation] = await this.#api.conversationsOf(this.lead.phone)
    return conversation?.handledBy === 'human'
  }

  /** Waits until the thread shows every answer once, as the provider's last status says. */
  async allRead(within = 5_000): Promise<void> {
    const areRead = async () => {
      const [conversation] = await this.#api.conversationsOf(this.lead.phone)
      const sent = (await this.#api.messagesOf(conversation.id)).filter(
        ({ direction, author }) => direction === 'out' && author === 'agent'
      )
      return sent.length === this.lead.answers && sent.every(({ status }) => status === 'read')
    }
    await eventually(`the answers to ${this.lead.phone} are read`, areRead, { within })
  }

  /** Gives everything back, so that the next dialogue finds the agenda as this one did. */
  async leave(): Promise<void> {
    const booked = await this.#api.appointments({ 'filter[phone]': this.lead.phone })
    await this.#seats.free(booked)
  }

  #at(day: string, time: string): string {
    return DateTime.fromISO(`${day}T${time}`, { zone: this.timeZone }).toUTC().toISO() ?? ''
  }
}
