import { DateTime } from 'luxon'
import type { Brain, TranscriptLine, TurnContext, TurnStep } from '#app/agent/contracts/brain'
import type { Locale } from '#app/shared/contracts/locale'
import type { DialogueSetup } from '#tests/support/dialogues/dialogue'
import { MemoryCalendar } from '#tests/support/dialogues/memory_calendar'
import { MemoryTools } from '#tests/support/dialogues/memory_tools'
import type { DialogueWorld, WorldAppointment, WorldReply } from '#tests/support/dialogues/world'

const MOVES_PER_TURN = 12

const NAMES: Record<Locale, [string, string]> = {
  es: ['Limpieza dental', 'Ortodoncia completa'],
  en: ['Dental cleaning', 'Full orthodontics'],
  fr: ['Détartrage', 'Orthodontie complète'],
}

/** A clinic that lives in memory and is answered by one brain, moment by moment. */
export class MemoryClinic implements DialogueWorld {
  readonly company = 'Clínica Sol'
  readonly timeZone = 'Europe/Madrid'
  readonly services: readonly [string, string]
  readonly prices = [45, 90] as const
  readonly professionals = ['Laura Gómez', 'Marc Dubois'] as const
  readonly calendar: MemoryCalendar
  readonly tools: MemoryTools
  readonly #history: TranscriptLine[] = []
  readonly #now: DateTime
  #memory: unknown = null
  #contactName: string | null = null

  constructor(
    readonly brain: Brain,
    readonly language: Locale,
    now: string
  ) {
    this.services = NAMES[language]
    this.#now = DateTime.fromISO(now, { zone: this.timeZone })
    const services = this.services.map((name, index) => ({
      id: `s${index + 1}`,
      name,
      durationMinutes: 30 * (index + 1),
      price: { amountMinor: this.prices[index] * 100, currency: 'EUR' },
    }))
    const staff = this.professionals.map((name, index) => ({
      id: `p${index + 1}`,
      name,
      services: [...this.services],
    }))
    this.calendar = new MemoryCalendar(this.timeZone, this.#now, services, staff)
    this.tools = new MemoryTools(this.calendar)
  }

  now(): string {
    return this.#now.toUTC().toISO() ?? ''
  }

  async arrange(setup: DialogueSetup): Promise<void> {
    this.#contactName = setup.contactName ?? this.#contactName
    for (const day of setup.closed ?? []) this.calendar.closed.add(day)
    this.calendar.taken.push(...(setup.taken ?? []))
    for (const one of setup.appointments ?? []) {
      const service =
        this.calendar.services.find(({ name }) => name === one.service) ?? this.calendar.services[0]
      const staff =
        this.calendar.professionals.find(({ name }) => name === one.professional) ??
        this.calendar.professionals[0]
      const start = DateTime.fromISO(`${one.day}T${one.time ?? '10:00'}`, { zone: this.timeZone })
      this.calendar.add(start, service, staff, one.name ?? this.#contactName)
    }
  }

  async say(said: string[]): Promise<WorldReply> {
    const burst = said.map((text) => this.#line('contact', text))
    const steps: TurnStep[] = []
    const tools: string[] = []
    for (let move = 0; move < MOVES_PER_TURN; move++) {
      const next = await this.brain.next(this.#context(burst, steps), new AbortController().signal)
      if (next.kind === 'answer') {
        if (next.memory !== undefined) this.#memory = structuredClone(next.memory)
        this.#history.push(...burst, this.#line('agent', next.text))
        return { text: next.text, language: next.language, tools }
      }
      steps.push(next)
      for (const call of next.calls) {
        tools.push(call.name)
        const result = structuredClone(
          this.tools.run(call.name, call.arguments as Record<string, unknown>)
        )
        steps.push({ kind: 'result', callId: call.id, name: call.name, result })
      }
    }
    throw new Error(`the turn did not end after ${MOVES_PER_TURN} moves: ${tools.join(' ')}`)
  }

  async appointments(): Promise<WorldAppointment[]> {
    return [...this.calendar.appointments]
  }

  async handedOver(): Promise<boolean> {
    return this.tools.handedOver
  }

  #line(author: TranscriptLine['author'], text: string): TranscriptLine {
    return { author, text, sentAt: this.now() }
  }

  #context(burst: TranscriptLine[], steps: TurnStep[]): TurnContext {
    return {
      company: {
        name: this.company,
        timeZone: this.timeZone,
        language: this.language,
        currency: 'EUR',
        persona: null,
      },
      contact: { name: this.#contactName, phone: '+34600000000' },
      history: this.#history.slice(-40),
      burst,
      tools: this.tools.names.map((name) => ({
        name,
        description: name,
        parameters: { type: 'object' },
      })),
      steps,
      memory: this.#memory,
      now: this.now(),
    }
  }
}
