import type { TurnContext, TurnStep } from '#app/agent/contracts/brain'
import type { ToolResult } from '#app/agent/contracts/tool'

export interface DoneCall {
  name: string
  args: Record<string, unknown>
  result: ToolResult
}

const TOOLS = [
  'list_services',
  'list_professionals',
  'check_availability',
  'book_appointment',
  'list_my_appointments',
  'cancel_appointment',
  'reschedule_appointment',
  'triage_urgency',
  'derivhumano',
]

const LISTS: DoneCall[] = [
  {
    name: 'list_services',
    args: {},
    result: {
      ok: true,
      services: [
        { id: 's1', name: 'Limpieza', durationMinutes: 30, price: null },
        { id: 's2', name: 'Ortodoncia', durationMinutes: 60, price: null },
      ],
    },
  },
  {
    name: 'list_professionals',
    args: {},
    result: {
      ok: true,
      professionals: [{ id: 'p1', name: 'Laura', services: ['Limpieza', 'Ortodoncia'] }],
    },
  },
]

/** A first turn on Wednesday, 25 November 2026, in which the lists and the given calls are already done. */
export function turnOf(lines: string[], done: DoneCall[] = []): TurnContext {
  const sentAt = '2026-11-25T08:00:00.000Z'
  const steps = [...LISTS, ...done].flatMap(({ name, args, result }, index): TurnStep[] => [
    { kind: 'calls', text: null, calls: [{ id: `call_${index}`, name, arguments: args }] },
    { kind: 'result', callId: `call_${index}`, name, result },
  ])
  return {
    company: {
      name: 'Sol',
      timeZone: 'Europe/Madrid',
      language: 'es',
      currency: 'EUR',
      persona: null,
    },
    contact: { name: null, phone: null },
    history: [],
    burst: lines.map((text) => ({ author: 'contact', text, sentAt })),
    tools: TOOLS.map((name) => ({ name, description: name, parameters: { type: 'object' } })),
    steps,
    memory: null,
    now: sentAt,
  }
}
