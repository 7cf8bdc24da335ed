import { Link } from '@inertiajs/react'
import { SlidersHorizontal } from 'lucide-react'
import type { ModuleInfo } from '~/api/modules'
import { NavIcon } from '~/components/shell/nav_icon'
import { Badge } from '~/components/ui/badge'
import { buttonStyle } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Switch } from '~/components/ui/switch'
import { useSession } from '~/hooks/use_session'
import { useText } from '~/text/use_text'
import { ModuleAdds } from './module_adds'
import { RefusalNotice } from './refusal_notice'
import { useModuleSwitch } from './use_module_switch'

type ModuleCardProps = { module: ModuleInfo; all: ModuleInfo[]; mayManage: boolean }

export function ModuleCard({ module, all, mayManage }: ModuleCardProps) {
  const t = useText()
  const { tenant } = useSession()
  const { wanted, refusal, setEnabled, enableWith } = useModuleSwitch(module)
  const enabled = wanted ?? module.enabled
  const nameOf = (id: string) => all.find((other) => other.id === id)?.name ?? id

  return (
    <Card className="flex flex-col" aria-label={module.name} data-id={module.id}>
      <div className="flex items-start gap-3">
        <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent">
          <NavIcon name={module.icon} className="size-5" />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base font-semibold">
            {module.name}
            <Badge tone={enabled ? 'positive' : 'neutral'}>
              {t(enabled ? 'modules.on' : 'modules.off')}
            </Badge>
          </h2>
          <p className="text-sm text-muted">{module.description}</p>
        </div>
        <Switch
          data-testid="module-switch"
          data-id={module.id}
          aria-label={t('modules.switch', { name: module.name })}
          checked={enabled}
          disabled={!mayManage || wanted !== null}
          onCheckedChange={(checked) => void setEnabled(checked)}
        />
      </div>
      {refusal && (
        <RefusalNotice
          refusal={refusal}
          name={module.name}
          nameOf={nameOf}
          onEnableAll={() => void enableWith(refusal.ids)}
        />
      )}
      {module.configurable && mayManage && enabled && (
        <Link
          href={`/t/${tenant.slug}/settings/modules/${module.id}`}
          aria-label={t('modules.configure', { name: module.name })}
          className={buttonStyle({ size: 'sm', className: 'mt-3 ml-13' })}
        >
          <SlidersHorizontal aria-hidden />
          {t('modules.configureShort')}
        </Link>
      )}
      <ModuleAdds module={module} nameOf={nameOf} />
    </Card>
  )
}
