/** The kernel's pages and what each gets besides the shared props. */
declare module '@adonisjs/inertia/types' {
  interface InertiaPages {
    'auth/login': Record<string, never>
    'auth/register': { tenants: { id: string; name: string }[]; asked: boolean }
    'auth/confirm_registration': { state: string; confirmed: boolean }
    'auth/invite': { state: string; invitation: Record<string, string | boolean> | null }
    'setup/index': Record<string, never>
    'inbox/index': { conversationId: string | null }
    'agenda/index': { date: string | null; appointmentId: string | null }
    'settings/modules': Record<string, never>
    'settings/module_settings': { module: { id: string; name: string; icon: string } }
    'settings/people': { roles: string[] }
    'settings/organization': Record<string, never>
    'organization/overview': Record<string, never>
    'settings/jobs': { kinds: string[] }
    'errors/not_found': { requestId: string; code: string }
    'errors/server_error': { requestId: string; code: string }
  }
}

export {}
