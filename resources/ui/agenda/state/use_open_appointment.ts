import { router } from '@inertiajs/react'
import { useState } from 'react'

/** The appointment whose details are open: the one that the address names, until it is closed, or the one clicked. */
export function useOpenAppointment(ofAddress: string | null) {
  const [clicked, setClicked] = useState<string | null>(null)

  function open(id: string | null) {
    setClicked(id)
    if (ofAddress === null) return
    const url = new URL(window.location.href)
    url.searchParams.delete('appointment')
    router.replace({
      url: url.pathname + url.search,
      props: (current) => ({ ...current, appointmentId: null }),
      preserveState: true,
      preserveScroll: true,
    })
  }
  return [ofAddress ?? clicked, open] as const
}
