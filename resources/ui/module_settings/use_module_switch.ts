import { router } from '@inertiajs/react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '~/api/client'
import { modulesApi, type ModuleInfo } from '~/api/modules'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { modulesKey } from './use_modules'

/** Why a switch was refused: ids of what it needs first, or of what needs it. */
export type Refusal = { kind: 'missing' | 'dependants'; ids: string[] }

/** Switches a module; the navigation follows at once, because the server says it anew. */
export function useModuleSwitch({ id, name }: ModuleInfo) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant, locale } = useSession()
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function run(enabled: boolean, first: readonly string[]) {
    setWanted(enabled)
    setRefusal(null)
    try {
      for (const needed of first) await modulesApi.setEnabled(api, needed, true)
      await modulesApi.setEnabled(api, id, enabled)
      void toast.success(t(enabled ? 'modules.switchedOn' : 'modules.switchedOff', { name }))
      router.reload()
    } catch (error) {
      const refused = refusalOf(error)
      setRefusal(refused)
      if (!refused) void toast.problem(error)
    }
    await queries.invalidateQueries({ queryKey: modulesKey(tenant.id, locale) })
    setWanted(null)
  }

  return {
    /** The state on its way, while the server works. */
    wanted,
    refusal,
    setEnabled: (enabled: boolean) => run(enabled, []),
    enableWith: (missing: readonly string[]) => run(true, missing),
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Problem) || error.status !== 409) return null
  for (const kind of ['missing', 'dependants'] as const) {
    const ids = error.body[kind]
    if (Array.isArray(ids)) return { kind, ids: ids.map(String) }
  }
  return null
}
