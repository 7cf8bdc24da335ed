import type { ReactNode } from 'react'
import { cn } from '~/lib/cn'

type EmptyStateProps = {
  icon?: ReactNode
  title: string
  text?: string
  action?: ReactNode
  className?: string
}

export function EmptyState({ icon, title, text, action, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        'flex h-full flex-col items-center justify-center gap-1 p-8 text-center',
        className
      )}
    >
      {icon && (
        <span className="mb-3 inline-flex size-10 items-center justify-center rounded-xl border border-border bg-surface text-muted [&_svg]:size-5">
          {icon}
        </span>
      )}
      <p className="text-base font-medium">{title}</p>
      {text && <p className="max-w-72 text-sm text-balance text-muted">{text}</p>}
      {action && <div className="mt-3 flex gap-2">{action}</div>}
    </div>
  )
}
