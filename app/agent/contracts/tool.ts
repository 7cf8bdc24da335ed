/**
 * What a tool answers to a brain. A failure is data, never an exception: the brain reads `error` and,
 * where the kernel knows better, `alternatives`.
 */
export type ToolResult =
  | ({ ok: true } & Record<string, unknown>)
  | { ok: false; error: string; message?: string; alternatives?: unknown }

/** A tool as a brain sees it: name, what it is for, and the JSON Schema of its arguments. */
export interface ToolDescriptor {
  name: string
  description: string
  parameters: Record<string, unknown>
}

/** A brain's wish to run a tool; `id` is unique within the turn. `arguments` is not yet validated. */
export interface ToolCall {
  id: string
  name: string
  arguments: unknown
}

/** A bookable start. `startsAt` and `endsAt` are ISO 8601 in the tenant's zone, with offset. */
export interface OfferedSlot {
  startsAt: string
  endsAt: string
  professional: string
  professionalId: string
}

export interface ListedService {
  id: string
  name: string
  durationMinutes: number
  price: { amountMinor: number; currency: string } | null
}

export interface ListedProfessional {
  id: string
  name: string
  /** Names of the services this person offers. */
  services: string[]
}

export interface ListedAppointment {
  id: string
  status: string
  startsAt: string
  endsAt: string
  service: string
  professional: string
}
