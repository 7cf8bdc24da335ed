import type { ScopeArea } from '#app/api_tokens/queries/scope_choices'
import type { GrantableRoles } from '#app/people/queries/grantable_roles'
import type { LinkState } from '#app/identity/contracts/account'

/** The kernel's pages and what each gets besides the shared props. */
declare module '@adonisjs/inertia/types' {
  interface InertiaPages {
    'auth/login': { passwordReset: boolean }
    'auth/forgot': { asked: boolean }
    'auth/reset': { state: LinkState | 'unknown' }
    'auth/verify': { state: LinkState | 'unknown'; verified: string | null }
    'account/security': Record<string, never>
    'auth/register': { tenants: { id: string; name: string }[]; asked: boolean }
    'auth/confirm_registration': { state: string; confirmed: boolean }
    'auth/invite': { state: string; invitation: Record<string, string | boolean> | null }
    'settings/people': { roles: GrantableRoles }
    'settings/locations': Record<string, never>
    'organization/overview': Record<string, never>
    'account/tokens': { areas: ScopeArea[] }
    'settings/api': { areas: ScopeArea[]; roles: string[] }
    'setup/index': Record<string, never>
    'inbox/index': { conversationId: string | null }
    'agenda/index': { date: string | null; appointmentId: string | null }
    'settings/index': Record<string, never>
    'settings/general': { groups: { id: string; title: string }[] }
    'settings/organization': { groups: { id: string; title: string }[] }
    'settings/usage': Record<string, never>
    'settings/modules': Record<string, never>
    'settings/module_settings': { module: { id: string; name: string; icon: string } }
    'settings/audit': { actions: string[] }
    'settings/jobs': { kinds: string[] }
    'settings/roles': Record<string, never>
    'settings/teams': { people: { id: string; name: string }[] }
    'settings/branding': Record<string, never>
    'settings/mail': { templates: { id: string; name: string }[] }
    'settings/webhooks': Record<string, never>
    'errors/not_found': { requestId: string; code: string }
    'errors/server_error': { requestId: string; code: string }
  }
}
