import type { Api } from './client'
import type { One } from './types'

export type Meter = {
  id: string
  /** The module that measures it; null for the kernel's own. */
  moduleId: string | null
  label: string
  kind: 'sum' | 'total' | 'level'
  unit: 'count' | 'bytes' | 'tokens'
  /** null when it could not be measured. */
  today: number | null
  limit: number | null
  months: { month: string; amount: number | null }[]
}

export type Usage = { timeZone: string; today: string; meters: Meter[] }

export const usageApi = {
  read: (api: Api, signal?: AbortSignal) => api.get<One<Usage>>('/admin/usage', undefined, signal),
}
