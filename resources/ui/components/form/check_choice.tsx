type CheckChoiceProps = {
  name: string
  /** What the choice is called by programs; it stands below its label. */
  value: string
  label: string
  checked: boolean
  faulty: boolean
  onToggle: () => void
}

/** One of several that may be chosen together. */
export function CheckChoice({ name, value, label, checked, faulty, onToggle }: CheckChoiceProps) {
  return (
    <label className="flex min-h-11 items-center gap-2 text-sm">
      <input
        type="checkbox"
        name={name}
        value={value}
        className="size-4 shrink-0 accent-accent-solid"
        aria-invalid={faulty ? true : undefined}
        checked={checked}
        onChange={onToggle}
      />
      <span className="min-w-0">
        {label}
        <code className="block text-xs break-all text-muted">{value}</code>
      </span>
    </label>
  )
}
