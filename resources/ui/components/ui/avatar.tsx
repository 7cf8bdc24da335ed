import { UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '~/lib/cn'
import { hueOf, initialsOf } from '~/lib/names'

type AvatarProps = {
  name: string
  size?: 'sm' | 'md' | 'lg'
  /** A small mark on the lower right corner, such as the channel. */
  mark?: ReactNode
  className?: string
}

const sizes = { sm: 'size-6 text-2xs', md: 'size-9 text-xs', lg: 'size-14 text-lg' }

/** Initials on a colour that stays the same for the same name. */
export function Avatar({ name, size = 'md', mark, className }: AvatarProps) {
  const hue = hueOf(name)
  return (
    <span aria-hidden className={cn('relative inline-flex shrink-0', className)}>
      <span
        className={cn(
          'inline-flex items-center justify-center rounded-full font-semibold select-none',
          sizes[size]
        )}
        style={{
          background: `light-dark(hsl(${hue} 60% 90%), hsl(${hue} 28% 22%))`,
          color: `light-dark(hsl(${hue} 60% 26%), hsl(${hue} 60% 82%))`,
        }}
      >
        {initialsOf(name) || <UserRound className="size-1/2" />}
      </span>
      {mark && <span className="absolute -right-1 -bottom-1">{mark}</span>}
    </span>
  )
}
