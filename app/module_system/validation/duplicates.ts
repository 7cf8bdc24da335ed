import { contributedNames } from '#app/module_system/validation/contributed_names'
import type { KernelDomain } from '#app/module_system/contracts/domain'
import type { ModuleManifest } from '#app/module_system/contracts/manifest'
import type { ModuleProblem, Rule } from '#app/module_system/validation/problem'

type Named = [field: string, name: string]

/** Whatever is found by its name has one owner over the kernel and all modules. */
export const duplicates: Rule = ({ domains, modules }) => {
  const owners = new Map<string, string>()
  const problems: ModuleProblem[] = []

  const claim = (owner: string, [field, name]: Named) => {
    const key = `${field} ${name}`
    const first = owners.get(key)
    if (first === undefined) owners.set(key, owner)
    else
      problems.push({ module: owner, field, reason: `"${name}" is already declared by "${first}"` })
  }

  for (const domain of domains) {
    for (const { id } of domain.permissions ?? []) claim(domain.id, ['permissions', id])
    for (const named of sharedNames(domain)) claim(domain.id, named)
    for (const { topic } of domain.realtime ?? []) claim(domain.id, ['realtime', topic])
    for (const { id } of domain.searches ?? []) claim(domain.id, ['searches', id])
    for (const { name } of domain.schedules ?? []) claim(domain.id, ['schedules', name])
  }
  for (const { manifest } of modules) {
    for (const named of [...moduleNames(manifest), ...sharedNames(manifest)])
      claim(manifest.id, named)
  }
  return problems
}

type SharedParts = Pick<
  KernelDomain,
  'tools' | 'jobs' | 'emits' | 'publicEvents' | 'listens' | 'channels'
>

function sharedNames(source: SharedParts): Named[] {
  return [
    ...(source.channels ?? []).map(({ provider }): Named => ['channels', provider]),
    ...(source.tools ?? []).map(({ name }): Named => ['tools', name]),
    ...(source.jobs ?? []).map(({ name }): Named => ['jobs', name]),
    ...(source.emits ?? []).map((name): Named => ['emits', name]),
    ...(source.publicEvents ?? []).map(({ type }): Named => ['publicEvents', type]),
    ...(source.listens ?? []).map(({ name }): Named => ['listens', name]),
  ]
}

function moduleNames(manifest: ModuleManifest): Named[] {
  return [
    ...manifest.permissions.map(({ id }): Named => ['permissions', id]),
    ...manifest.tables.map((table): Named => ['tables', table]),
    ...(manifest.pages ?? []).map((page): Named => ['pages', page]),
    ...(manifest.navigation ?? []).map(({ id }): Named => ['navigation', id]),
    ...(manifest.webhooks ?? []).map(({ name }): Named => ['webhooks', `${manifest.id}/${name}`]),
    ...contributedNames(manifest),
  ]
}
