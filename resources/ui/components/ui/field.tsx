import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cn } from '~/lib/cn'

export type FieldControl = {
  'id': string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

type FieldProps = {
  label: string
  help?: string
  error?: string
  className?: string
  /** Spread what it receives on the control: `{(control) => <Input {...control} />}`. */
  children: (control: FieldControl) => ReactNode
}

export function Field({ label, help, error, className, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? help
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-xs font-medium text-muted">
        {label}
      </label>
      {children({
        'id': id,
        'aria-describedby': note ? noteId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p
          id={noteId}
          className={cn('flex items-start gap-1 text-xs', error ? 'text-danger' : 'text-faint')}
        >
          {error && <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />}
          {note}
        </p>
      )}
    </div>
  )
}
