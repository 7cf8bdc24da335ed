import { useEffect, useState } from 'react'
import type { ListFilter, View } from '~/api/conversations'

const views: readonly View[] = ['mine', 'unassigned', 'all']
const searchPauseMs = 200

/** The chosen tab is remembered per location; state and search start fresh. */
export function useListFilter(tenantId: string) {
  const key = `nexus:inbox-view:${tenantId}`
  const [view, setView] = useState<View>(
    () => views.find((known) => known === localStorage.getItem(key)) ?? 'all'
  )
  const [status, setStatus] = useState<ListFilter['status']>('open')
  const [typed, setTyped] = useState('')
  const q = useSettled(typed)

  return {
    filter: { view, status, q } satisfies ListFilter,
    typed,
    setTyped,
    setStatus,
    setView: (next: View) => {
      localStorage.setItem(key, next)
      setView(next)
    },
  }
}

/** The value once it has not changed for a moment: one request per word instead of one per key. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value ? searchPauseMs : 0)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
