import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useSession } from '~/hooks/use_session'
import { keys } from './keys'

const pauseMs = 3000

/** Asks for the lists again a moment later, once for a burst: what was guessed becomes what is. */
export function useSettleLists(): () => void {
  const queries = useQueryClient()
  const { tenant } = useSession()
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])

  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      void queries.invalidateQueries({ queryKey: keys.lists(tenant.id) })
    }, pauseMs)
  }, [queries, tenant.id])
}
