import type { ReactNode } from 'react'
import { cn } from '~/lib/cn'

type TooltipProps = {
  text: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
  /** One element that can take focus and carries its own accessible name. */
  children: ReactNode
}

const sides = {
  top: 'bottom-full left-1/2 mb-1.5 -translate-x-1/2',
  bottom: 'top-full left-1/2 mt-1.5 -translate-x-1/2',
  left: 'right-full top-1/2 mr-1.5 -translate-y-1/2',
  right: 'left-full top-1/2 ml-1.5 -translate-y-1/2',
}

/** A word on hover or focus, in CSS alone: it stands on every icon, so it must cost nothing. */
export function Tooltip({ text, side = 'bottom', className, children }: TooltipProps) {
  return (
    <span className={cn('group/tip relative inline-flex', className)}>
      {children}
      <span
        aria-hidden
        className={cn(
          'pointer-events-none absolute z-20 hidden rounded-md border border-border-strong bg-raised px-2 py-1 text-xs whitespace-nowrap text-text shadow-popup group-hover/tip:pointer-fine:block group-has-focus-visible/tip:block',
          sides[side]
        )}
      >
        {text}
      </span>
    </span>
  )
}
