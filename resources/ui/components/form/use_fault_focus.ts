import { useEffect, useRef } from 'react'

/** For a form: brings the reader to its first faulty field after each refusal, or to what is said of the whole. */
export function useFaultFocus(refused: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!refused) return
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid=true]')
    if (faulty) faulty.focus()
    else form.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' })
  }, [refused])
  return form
}
