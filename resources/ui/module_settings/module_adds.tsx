import type { ReactNode } from 'react'
import type { ModuleInfo } from '~/api/modules'
import { Badge } from '~/components/ui/badge'
import { useModuleText, useText, type TextKey } from '~/text/use_text'

type ModuleAddsProps = { module: ModuleInfo; nameOf: (id: string) => string }

const cardNames: Record<string, TextKey> = {
  contact_panel: 'modules.card',
  appointment_panel: 'modules.cardInAppointment',
}

/** What the module brings, and what it cannot be without. */
export function ModuleAdds({ module: { id, adds, dependsOn }, nameOf }: ModuleAddsProps) {
  const t = useText()
  const ofModule = useModuleText(id)
  const cards = Object.entries(cardNames)
    .filter(([slot]) => adds.slots.includes(slot))
    .map(([, name]) => t(name))
  return (
    <dl className="mt-4 grid gap-x-4 gap-y-2 border-t border-border pt-3 text-xs sm:grid-cols-[10rem_1fr]">
      {adds.navigation.length > 0 && (
        <Fact name={t('modules.navigation')}>
          <Words words={adds.navigation} />
        </Fact>
      )}
      {cards.length > 0 && (
        <Fact name={t('modules.adds')}>
          <Words words={cards} />
        </Fact>
      )}
      {adds.tools.length > 0 && (
        <Fact name={t('modules.tools')}>
          <Words words={adds.tools.map(toolName)} />
        </Fact>
      )}
      {adds.permissions.length > 0 && (
        <Fact name={t('modules.permissions')}>
          <Words words={adds.permissions} />
        </Fact>
      )}
      <Fact name={t('modules.needs')}>
        {dependsOn.length > 0 ? <Words words={dependsOn.map(nameOf)} /> : t('modules.none')}
      </Fact>
    </dl>
  )

  /** A module may name its tools in `tools.<name>`; else the name itself has to do. */
  function toolName(tool: string): string {
    const text = ofModule(`tools.${tool}`)
    return text === `${id}.tools.${tool}` ? tool.replaceAll('_', ' ') : text
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 max-sm:mb-1">{children}</dd>
    </div>
  )
}

function Words({ words }: { words: string[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
    </span>
  )
}
