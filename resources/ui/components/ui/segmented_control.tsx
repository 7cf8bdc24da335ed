import { cn } from '~/lib/cn'

type Segment<Value extends string> = { value: Value; label: string; count?: number }

type SegmentedControlProps<Value extends string> = {
  label: string
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
  className?: string
}

/** A row of buttons of which one is pressed; switches a view or a filter. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  return (
    <div
      role="group"
      aria-label={props.label}
      className={cn('flex rounded-md border border-border bg-background p-0.5', props.className)}
    >
      {props.segments.map(({ value, label, count }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
          className="flex h-6 min-w-0 flex-auto items-center justify-center gap-1 rounded-sm px-2 text-xs font-medium whitespace-nowrap text-muted hover:text-text aria-pressed:bg-raised aria-pressed:text-text aria-pressed:shadow-[0_0_0_1px_var(--border-strong)]"
        >
          <span className="truncate">{label}</span>
          {count !== undefined && count > 0 && <span className="text-faint">{count}</span>}
        </button>
      ))}
    </div>
  )
}
