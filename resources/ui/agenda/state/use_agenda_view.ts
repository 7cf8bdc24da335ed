import { useState } from 'react'

export type View = 'week' | 'list'

const key = 'nexus:agenda-view'

/** The chosen view is remembered by the browser; filters start fresh. */
export function useAgendaView() {
  const [view, setView] = useState<View>(() =>
    localStorage.getItem(key) === 'list' ? 'list' : 'week'
  )
  const [professionalId, setProfessionalId] = useState('')
  const [showCancelled, setShowCancelled] = useState(false)
  return {
    view,
    professionalId,
    showCancelled,
    setProfessionalId,
    setShowCancelled,
    setView: (next: View) => {
      localStorage.setItem(key, next)
      setView(next)
    },
  }
}

export type AgendaFilter = Pick<
  ReturnType<typeof useAgendaView>,
  'professionalId' | 'showCancelled'
>
