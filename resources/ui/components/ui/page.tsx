import type { ComponentProps } from 'react'
import { cn } from '~/lib/cn'

/** A page that fills the space beside the rail; its `PageBody` scrolls, not the window. */
export function Page({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('flex h-full min-h-0 min-w-0 flex-col', className)} {...rest} />
}

export function PageBody({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('min-h-0 flex-1 overflow-y-auto p-4 md:p-6', className)} {...rest} />
}
