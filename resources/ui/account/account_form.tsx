import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'

type AccountFormProps = {
  submitLabel: string
  busy: boolean
  /** A refusal that belongs to no field. */
  refusal?: string
  /** Changes with each refusal, so that the first faulty field is focused again. */
  error: unknown
  onSubmit: () => void
  children: ReactNode
}

export function AccountForm(props: AccountFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (props.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [props.error])

  return (
    <form
      ref={form}
      noValidate
      className="flex max-w-md flex-col gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      {props.refusal && <Notice tone="danger">{props.refusal}</Notice>}
      {props.children}
      <Button type="submit" variant="primary" busy={props.busy} className="self-start">
        {props.submitLabel}
      </Button>
    </form>
  )
}
