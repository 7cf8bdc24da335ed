import type { ComponentProps, ReactNode } from 'react'
import { cn } from '~/lib/cn'

type CardProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode
  action?: ReactNode
}

export function Card({ title, action, className, children, ...rest }: CardProps) {
  return (
    <section className={cn('rounded-lg border border-border bg-surface', className)} {...rest}>
      {(title || action) && (
        <header className="flex min-h-10 items-center justify-between gap-2 px-4 pt-2">
          <h3 className="text-sm font-semibold">{title}</h3>
          {action}
        </header>
      )}
      <div className="px-4 py-3">{children}</div>
    </section>
  )
}
