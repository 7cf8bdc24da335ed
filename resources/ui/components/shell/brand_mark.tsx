import { cn } from '~/lib/cn'
import type { Look } from '~/types'
import { Logo } from './logo'

/** The tenant's logo, or the product's. The name stands beside it, so it says nothing itself. */
export function BrandMark({ look, className }: { look: Look; className?: string }) {
  if (!look.logoUrl) return <Logo className={className} />
  return (
    <img
      src={look.logoUrl}
      alt=""
      className={cn('size-7 shrink-0 rounded-sm object-contain', className)}
    />
  )
}
