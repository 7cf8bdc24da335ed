import { useText } from '~/text/use_text'

type RememberFieldProps = { checked: boolean; onChange: (checked: boolean) => void }

export function RememberField({ checked, onChange }: RememberFieldProps) {
  const t = useText()
  return (
    <label className="flex min-h-6 items-center gap-2 text-sm text-muted">
      <input
        type="checkbox"
        name="remember"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent-solid"
      />
      {t('login.remember')}
    </label>
  )
}
