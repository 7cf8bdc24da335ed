import { cn } from '~/lib/cn'

/** A grey bar in the place of text; appears only when the wait is longer than 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('appear-late block rounded-sm bg-hover', className)} />
}

export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3 px-4 py-3.5">
          <Skeleton className="size-9 shrink-0 rounded-full" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3 w-1/2" />
            <Skeleton className="h-3 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  )
}
