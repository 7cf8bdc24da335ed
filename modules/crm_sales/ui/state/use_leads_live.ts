import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useSession } from '~/hooks/use_session'
import { useLiveEvents } from '~/live/store'
import { leadKeys } from './keys'

/** Leads are opened and raised by a job after the message or booking; this is how long that takes. */
const settleMs = 1500

/** Asks for the leads again when a conversation or an appointment has changed. */
export function useLeadsLive(): void {
  const queries = useQueryClient()
  const { tenant } = useSession()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  useLiveEvents(({ type }) => {
    if (type !== 'conversation.updated' && !type.startsWith('appointment.')) return
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: leadKeys.all(tenant.id) }),
      settleMs
    )
  })
}
