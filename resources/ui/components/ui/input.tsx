import type { ComponentProps } from 'react'
import { cn } from '~/lib/cn'

export const controlStyle =
  'w-full min-w-0 rounded-md border border-border-strong bg-surface px-2.5 text-text hover:border-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 aria-invalid:border-danger disabled:opacity-60'

/* 16 px on phones: smaller text makes iOS zoom into the field. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(controlStyle, 'h-8 text-lg md:text-sm', className)} {...rest} />
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      className={cn(controlStyle, 'min-h-20 resize-y py-2 text-lg md:text-sm', className)}
      {...rest}
    />
  )
}
