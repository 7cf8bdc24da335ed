import type { Localized } from '#app/shared/contracts/locale'

/** The headings of the settings area, in their order; what modules bring stands under the last. */
export const SETTINGS_GROUPS = ['company', 'people', 'connections', 'oversight', 'modules'] as const
export type SettingsGroup = (typeof SETTINGS_GROUPS)[number]

interface KernelEntry {
  id: string
  label: Localized
  icon: string
  path: `/${string}`
  area: 'main' | 'settings'
  /** Of settings alone. */
  group?: SettingsGroup
  order: number
  permission: string
}

export const KERNEL_NAVIGATION: readonly KernelEntry[] = [
  {
    id: 'inbox',
    label: { en: 'Inbox', es: 'Bandeja', fr: 'Messagerie' },
    icon: 'inbox',
    path: '/inbox',
    area: 'main',
    order: 10,
    permission: 'conversations.read',
  },
  {
    id: 'agenda',
    label: { en: 'Agenda', es: 'Agenda', fr: 'Agenda' },
    icon: 'calendar-days',
    path: '/agenda',
    area: 'main',
    order: 20,
    permission: 'appointments.read',
  },
  {
    id: 'general',
    label: { en: 'General', es: 'General', fr: 'Général' },
    icon: 'settings',
    path: '/settings/general',
    area: 'settings',
    group: 'company',
    order: 1,
    permission: 'settings.manage',
  },
  {
    id: 'organization',
    label: { en: 'Organization', es: 'Organización', fr: 'Organisation' },
    icon: 'company',
    path: '/settings/organization',
    area: 'settings',
    group: 'company',
    order: 2,
    permission: 'settings.manage_organization',
  },
  {
    id: 'people',
    label: { en: 'People', es: 'Personas', fr: 'Personnes' },
    icon: 'users',
    path: '/settings/people',
    area: 'settings',
    group: 'people',
    order: 4,
    permission: 'people.read',
  },
  {
    id: 'locations',
    label: { en: 'Locations', es: 'Sedes', fr: 'Sites' },
    icon: 'building',
    path: '/settings/locations',
    area: 'settings',
    group: 'company',
    order: 6,
    permission: 'organization.read',
  },
  {
    id: 'modules',
    label: { en: 'Modules', es: 'Módulos', fr: 'Modules' },
    icon: 'blocks',
    path: '/settings/modules',
    area: 'settings',
    group: 'connections',
    order: 10,
    permission: 'modules.read',
  },
  {
    id: 'roles',
    label: { en: 'Roles', es: 'Roles', fr: 'Rôles' },
    icon: 'security',
    path: '/settings/roles',
    area: 'settings',
    group: 'people',
    order: 30,
    permission: 'roles.read',
  },
  {
    id: 'teams',
    label: { en: 'Teams', es: 'Equipos', fr: 'Équipes' },
    icon: 'team',
    path: '/settings/teams',
    area: 'settings',
    group: 'people',
    order: 40,
    permission: 'teams.read',
  },
  {
    id: 'usage',
    label: { en: 'Usage', es: 'Consumo', fr: 'Consommation' },
    icon: 'chart',
    path: '/settings/usage',
    area: 'settings',
    group: 'oversight',
    order: 75,
    permission: 'usage.read',
  },
  {
    id: 'branding',
    label: { en: 'Branding', es: 'Marca', fr: 'Marque' },
    icon: 'branding',
    path: '/settings/branding',
    area: 'settings',
    group: 'company',
    order: 15,
    permission: 'branding.manage',
  },
  {
    id: 'mail',
    label: { en: 'Mail', es: 'Correo', fr: 'E-mail' },
    icon: 'mail',
    path: '/settings/mail',
    area: 'settings',
    group: 'connections',
    order: 50,
    permission: 'mail.read',
  },
  {
    id: 'api',
    label: { en: 'API', es: 'API', fr: 'API' },
    icon: 'api',
    path: '/settings/api',
    area: 'settings',
    group: 'connections',
    order: 65,
    permission: 'tokens.manage',
  },
  {
    id: 'webhooks',
    label: { en: 'Webhooks', es: 'Webhooks', fr: 'Webhooks' },
    icon: 'webhook',
    path: '/settings/webhooks',
    area: 'settings',
    group: 'connections',
    order: 70,
    permission: 'webhooks.manage',
  },
  {
    id: 'audit',
    label: { en: 'Audit', es: 'Auditoría', fr: 'Audit' },
    icon: 'audit',
    path: '/settings/audit',
    area: 'settings',
    group: 'oversight',
    order: 80,
    permission: 'audit.read',
  },
  {
    id: 'jobs',
    label: { en: 'Jobs', es: 'Trabajos', fr: 'Tâches' },
    icon: 'jobs',
    path: '/settings/jobs',
    area: 'settings',
    group: 'oversight',
    order: 80,
    permission: 'jobs.read',
  },
]
