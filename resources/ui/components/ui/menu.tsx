import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from '~/lib/cn'

const itemStyle =
  'flex min-h-8 items-center gap-2 rounded-md px-2 text-sm text-text outline-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

type MenuProps = {
  /** The button that opens the menu. */
  trigger: ReactElement<Record<string, unknown>>
  side?: ComponentProps<typeof Base.Positioner>['side']
  align?: ComponentProps<typeof Base.Positioner>['align']
  defaultOpen?: boolean
  children: ReactNode
}

export function Menu({
  trigger,
  defaultOpen,
  side = 'bottom',
  align = 'start',
  children,
}: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-40 outline-none">
          <Base.Popup className="max-h-[min(28rem,var(--available-height))] max-w-[calc(100vw-1rem)] min-w-52 overflow-y-auto rounded-lg border border-border-strong bg-raised p-1 shadow-popup outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({ className, ...rest }: ComponentProps<typeof Base.Item>) {
  return <Base.Item className={cn(itemStyle, 'cursor-pointer', className)} {...rest} />
}

/** An entry that leads to another page. */
export function MenuLink({ className, ...rest }: ComponentProps<typeof Base.LinkItem>) {
  return <Base.LinkItem closeOnClick className={cn(itemStyle, className)} {...rest} />
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-border" />
}

type MenuChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; icon?: ReactNode }[]
  onChange: (value: Value) => void
}

/** One choice out of a few, with a tick at the current one. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { label, value, options, onChange } = props
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-2 pb-1 text-xs text-faint">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick
            className={cn(itemStyle, 'cursor-pointer')}
          >
            {option.icon}
            <span className="flex-1">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}
