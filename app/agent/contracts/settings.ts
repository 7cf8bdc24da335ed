import env from '#start/env'
import type { Infer } from '@vinejs/vine/types'
import type { SettingsDeclaration } from '#app/module_system/contracts/settings'
import { settingsOf, type CurrentSettings } from '#app/settings/contracts/settings_of'
import type { Client } from '#app/tenancy/database'
import type schema from '#app/agent/settings_schema'

export type AgentValues = Omit<Infer<typeof schema>, 'openaiKey'>

const DEFAULT_DEBOUNCE_MS = 2_000

/** What may be said about the agent, by an organization for all and by each tenant for itself. */
export const AGENT_SETTINGS: SettingsDeclaration = {
  version: 1,
  schema: () => import('#app/agent/settings_schema'),
  defaults: {
    enabled: true,
    companyName: null,
    persona: null,
    get pauseSeconds() {
      return env.get('AGENT_DEBOUNCE_MS', DEFAULT_DEBOUNCE_MS) / 1_000
    },
    staleAfterHours: 6,
    silenceHours: 24,
    answersInTenMinutes: 8,
    answersInADay: 40,
    model: null,
  },
  secrets: ['openaiKey'],
}

/** What holds for the agent in the current tenant; one statement. */
export const agentSettings = (client?: Client): Promise<CurrentSettings<AgentValues>> =>
  settingsOf<AgentValues>('agent', client)
