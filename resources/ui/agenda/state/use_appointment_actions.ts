import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { appointmentsApi, type AgendaAppointment, type Slot } from '~/api/appointments'
import { Problem } from '~/api/client'
import type { AppointmentStatus } from '~/api/types'
import { toast } from '~/components/ui/toast'
import { useApi } from '~/hooks/use_api'
import { useSession } from '~/hooks/use_session'
import { useText, type TextKey } from '~/text/use_text'
import { putAppointment } from './appointment_cache'
import { agendaKeys } from './keys'

const refusals: Record<string, TextKey> = {
  E_VERSION_CONFLICT: 'agenda.stale',
  E_SLOT_TAKEN: 'agenda.takenMove',
}

/** Mark, move and cancel; each tells what happened and resolves to whether it did. */
export function useAppointmentActions({ id, version }: AgendaAppointment) {
  const api = useApi()
  const t = useText()
  const queries = useQueryClient()
  const { tenant } = useSession()
  const [busy, setBusy] = useState(false)
  const refresh = () => queries.invalidateQueries({ queryKey: agendaKeys.all(tenant.id) })

  async function run(act: () => Promise<AgendaAppointment | null>, done: TextKey) {
    setBusy(true)
    try {
      const changed = await act()
      if (changed) putAppointment(queries, tenant.id, changed)
      else await refresh()
      void toast.success(t(done))
      return true
    } catch (error) {
      const known = error instanceof Problem ? refusals[error.code] : undefined
      void (known ? toast.error(t(known)) : toast.problem(error))
      void refresh()
      void queries.invalidateQueries({ queryKey: agendaKeys.slots(tenant.id) })
      return false
    } finally {
      setBusy(false)
    }
  }

  return {
    busy,
    mark: (status: AppointmentStatus) =>
      run(
        async () => (await appointmentsApi.change(api, id, { status, version })).data,
        'agenda.saved'
      ),
    move: ({ startsAt, professionalId }: Slot) =>
      run(
        async () =>
          (await appointmentsApi.change(api, id, { startsAt, professionalId, version })).data,
        'agenda.moved'
      ),
    cancel: () =>
      run(async () => {
        await appointmentsApi.cancel(api, id)
        return null
      }, 'agenda.cancelled'),
  }
}
