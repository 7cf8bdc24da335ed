import type { FormEvent, ReactNode } from 'react'

type EntranceFormProps = {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  children: ReactNode
}

/** The card of a form that comes before the login. */
export function EntranceForm({ onSubmit, children }: EntranceFormProps) {
  return (
    <form
      noValidate
      onSubmit={onSubmit}
      className="flex flex-col gap-4 rounded-xl border border-border bg-surface p-6 shadow-popup"
    >
      {children}
    </form>
  )
}
