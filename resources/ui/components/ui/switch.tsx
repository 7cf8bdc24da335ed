import { Switch as Base } from '@base-ui/react/switch'
import type { ComponentProps } from 'react'
import { cn } from '~/lib/cn'

export function Switch({ className, ...rest }: ComponentProps<typeof Base.Root>) {
  return (
    <Base.Root
      className={cn(
        'inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-border-strong bg-hover p-0.5 data-checked:border-accent-solid data-checked:bg-accent-solid data-disabled:opacity-50',
        className
      )}
      {...rest}
    >
      <Base.Thumb className="size-3.5 rounded-full bg-muted data-checked:translate-x-4 data-checked:bg-on-accent" />
    </Base.Root>
  )
}
