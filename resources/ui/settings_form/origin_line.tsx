import { Lock, LockOpen, RotateCcw } from 'lucide-react'
import type { SettingsField, SettingsPlace } from '~/api/settings'
import { Button } from '~/components/ui/button'
import { useText } from '~/text/use_text'

type OriginLineProps = {
  field: SettingsField
  owner: SettingsPlace['owner']
  /** Whether the owner says something of its own, in the form as it stands. */
  own: boolean
  locked: boolean
  onReset?: () => void
  onLock: (locked: boolean) => void
}

/** Where what holds comes from, the way back to it, and for an organization the lock. */
export function OriginLine({ field, owner, own, locked, onReset, onLock }: OriginLineProps) {
  const t = useText()
  const { label, lockable } = field
  return (
    <div className="-mt-1 flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-faint">
      <span className="inline-flex items-center gap-1" data-origin={own ? owner : field.origin}>
        {locked && owner === 'tenant' && <Lock aria-hidden className="size-3" />}
        {t(originText(field, owner, own, locked))}
      </span>
      {own && onReset && (
        <Button size="sm" variant="ghost" onClick={onReset}>
          <RotateCcw aria-hidden />
          <Named text={t('settings.reset')} whole={t('settings.resetOf', { name: label })} />
        </Button>
      )}
      {lockable && (
        <Button size="sm" variant="ghost" aria-pressed={locked} onClick={() => onLock(!locked)}>
          {locked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
          <Named
            text={t(locked ? 'settings.locked' : 'settings.open')}
            whole={t('settings.lockOf', { name: label })}
          />
        </Button>
      )}
    </div>
  )
}

/** A few words for the eye, and for the ear those that say what of. */
function Named({ text, whole }: { text: string; whole: string }) {
  return (
    <>
      <span aria-hidden>{text}</span>
      <span className="sr-only">{whole}</span>
    </>
  )
}

function originText(
  { editable, origin }: SettingsField,
  owner: SettingsPlace['owner'],
  own: boolean,
  locked: boolean
) {
  if (own) return 'settings.origin.own'
  if (owner === 'tenant' && locked) return 'settings.origin.locked'
  if (owner === 'tenant' && !editable) return 'settings.origin.organizationOnly'
  return origin === 'organization' && owner === 'tenant'
    ? 'settings.origin.organization'
    : 'settings.origin.default'
}
