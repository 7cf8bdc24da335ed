import type { Locale } from '#app/shared/contracts/locale'
import type { Role } from '#app/identity/contracts/role'

export interface PlannedService {
  name: string
  durationMinutes: number
  priceMinor: number
}

export interface PlannedTenant {
  slug: string
  name: string
  timeZone: string
  currency: string
  language: Locale
  phoneNumber: string
  modules: readonly string[]
  services: readonly PlannedService[]
  /** The first is also a user, the demo's professional. */
  professionals: readonly string[]
  staff: readonly { name: string; role: Exclude<Role, 'ceo' | 'admin' | 'manager'> }[]
}

export interface PlannedOrganization {
  name: string
  domain: string
  ceo: string
  superAdmin?: string
  /** Anybody may ask to join its tenants. */
  publicRegistration?: boolean
  tenants: readonly PlannedTenant[]
}

/** Two organizations with three tenants in three languages; what a visitor finds after the first start. */
export const DEMO_PLAN: readonly PlannedOrganization[] = [
  {
    name: 'Grupo Aurora',
    domain: 'aurora.example',
    ceo: 'Elena Vidal',
    superAdmin: 'Platform Admin',
    publicRegistration: true,
    tenants: [
      {
        slug: 'aurora-madrid',
        name: 'Aurora Madrid',
        timeZone: 'Europe/Madrid',
        currency: 'EUR',
        language: 'es',
        phoneNumber: '+34910000001',
        modules: ['crm_sales'],
        services: [
          { name: 'Consulta inicial', durationMinutes: 30, priceMinor: 4500 },
          { name: 'Sesión completa', durationMinutes: 60, priceMinor: 8000 },
        ],
        professionals: ['Laura Gómez', 'Carlos Ruiz'],
        staff: [
          { name: 'Laura Gómez', role: 'professional' },
          { name: 'Sergio Martín', role: 'seller' },
          { name: 'Nuria Pons', role: 'secretary' },
        ],
      },
      {
        slug: 'aurora-paris',
        name: 'Aurora Paris',
        timeZone: 'Europe/Paris',
        currency: 'EUR',
        language: 'fr',
        phoneNumber: '+33180000001',
        modules: [],
        services: [
          { name: 'Première consultation', durationMinutes: 30, priceMinor: 5000 },
          { name: 'Séance complète', durationMinutes: 60, priceMinor: 9000 },
        ],
        professionals: ['Camille Laurent', 'Hugo Petit'],
        staff: [
          { name: 'Camille Laurent', role: 'professional' },
          { name: 'Julien Moreau', role: 'seller' },
          { name: 'Sophie Bernard', role: 'secretary' },
        ],
      },
    ],
  },
  {
    name: 'Lakeside Group',
    domain: 'lakeside.example',
    ceo: 'Megan Clark',
    tenants: [
      {
        slug: 'lakeside-chicago',
        name: 'Lakeside Chicago',
        timeZone: 'America/Chicago',
        currency: 'USD',
        language: 'en',
        phoneNumber: '+13125550100',
        modules: ['crm_sales'],
        services: [
          { name: 'Initial consultation', durationMinutes: 30, priceMinor: 6000 },
          { name: 'Full session', durationMinutes: 60, priceMinor: 11000 },
        ],
        professionals: ['Emily Stone', 'Daniel Reed'],
        staff: [
          { name: 'Emily Stone', role: 'professional' },
          { name: 'Jack Turner', role: 'seller' },
          { name: 'Olivia Hayes', role: 'secretary' },
        ],
      },
    ],
  },
]
