import { router } from '@inertiajs/react'
import { useEffect } from 'react'

/** Asks before a page is left on which something is not saved. */
export function useUnsavedGuard(unsaved: boolean, question: string): void {
  useEffect(() => {
    if (!unsaved) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    const forget = router.on('before', (event) => {
      const { url, method } = event.detail.visit
      const leaves = method === 'get' && url.pathname !== window.location.pathname
      if (leaves && !window.confirm(question)) event.preventDefault()
    })
    return () => {
      window.removeEventListener('beforeunload', stay)
      forget()
    }
  }, [unsaved, question])
}
