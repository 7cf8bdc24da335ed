import type { AuditEntry } from '~/api/audit'
import { useText } from '~/text/use_text'

/** Who did it, in words; of who is no member any more only the id is known. */
export function useActorName() {
  const t = useText()
  return ({ kind, id, name }: AuditEntry['actor']) => {
    if (kind === 'user') return name ?? id ?? t('audit.actor.unknown')
    const what = t(`audit.actor.${kind}`)
    return name ? `${what} · ${name}` : what
  }
}
