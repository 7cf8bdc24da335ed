import type { ComponentProps, ReactNode } from 'react'
import { cn } from '~/lib/cn'

type ListRowProps = Omit<ComponentProps<'div'>, 'title'> & {
  leading?: ReactNode
  title: ReactNode
  detail?: ReactNode
  trailing?: ReactNode
}

/** One line of a list: a mark, a title above a detail, and something at the right. */
export function ListRow({ leading, title, detail, trailing, className, ...rest }: ListRowProps) {
  return (
    <div className={cn('flex min-h-12 items-center gap-3 px-4 py-2', className)} {...rest}>
      {leading}
      <div className="min-w-0 flex-1">
        <div className="truncate text-sm font-medium">{title}</div>
        {detail && <div className="truncate text-xs text-muted">{detail}</div>}
      </div>
      {trailing && <div className="flex shrink-0 items-center gap-2">{trailing}</div>}
    </div>
  )
}
