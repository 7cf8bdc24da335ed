import type { NavigationEntry } from '#app/module_system/contracts/navigation'

/** The kernel's own entries; those of modules come from their manifests. */
export const KERNEL_NAVIGATION: readonly NavigationEntry[] = [
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
    id: 'settings.modules',
    label: { en: 'Modules', es: 'Módulos', fr: 'Modules' },
    icon: 'blocks',
    path: '/settings/modules',
    area: 'settings',
    order: 10,
    permission: 'modules.read',
  },
]
