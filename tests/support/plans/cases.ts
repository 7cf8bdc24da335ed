import searchAppointments from '#app/calendar/queries/search_appointments'
import { professionals } from '#app/calendar/queries/professionals'
import type { AuditPage } from '#app/audit/contracts/entry'
import { listAudit } from '#app/audit/queries/list_audit'
import { services } from '#app/calendar/queries/services'
import { listAppointments, type AppointmentFilters } from '#app/calendar/queries/list_appointments'
import { listConversations } from '#app/chat/queries/list_conversations'
import { listMessagesAfter, listMessagesBefore } from '#app/chat/queries/list_messages'
import { listContacts } from '#app/contacts/queries/list_contacts'
import searchConversations from '#app/chat/queries/search_conversations'
import { listInvitations } from '#app/people/queries/list_invitations'
import { listPeople } from '#app/people/queries/list_people'
import { listRegistrations } from '#app/people/queries/list_registrations'
import { listJobs, type JobFilters } from '#app/jobs/queries/list_jobs'
import { listMails, type MailFilters } from '#app/mail/queries/list_mails'
import { listSuppressions } from '#app/mail/queries/suppression_rows'
import { listWebhooks } from '#app/module_webhooks/queries/list_webhooks'
import { listDeliveries, type DeliveryFilters } from '#app/outgoing_webhooks/queries/delivery_rows'
import { listEndpoints } from '#app/outgoing_webhooks/queries/endpoint_rows'
import { missedEvents } from '#app/realtime/queries/missed_events'
import { listTeams } from '#app/teams/queries/list_teams'
import { visibleMessages } from '#app/webchat/queries/visible_messages'
import { listLeads } from '#modules/crm_sales/queries/list_leads'
import searchLeads from '#modules/crm_sales/queries/search_leads'
import { readerWith } from '#tests/support/readers'
import { currentTenantId } from '#app/tenancy/scope'
import type { Listing } from '#app/shared/http/listing'

/** Ids that the seed has made. */
export interface Known {
  userId: string
  conversationId: string
  messageId: string
  contactId: string
  professionalId: string
  endpointId: string
}

/** What is asked, the index that must answer it, and the question. */
export type Case = [name: string, index: string, run: (known: Known) => Promise<unknown>]

const page = <F>(rest: Partial<Listing<F>> = {}): Listing<F> => ({
  limit: 25,
  cursor: null,
  filters: {},
  sort: '',
  q: null,
  ...rest,
})
const CURSOR = ['2026-01-08T10:00:00.000000Z', '019a0000-0000-7000-8000-000000000000']
const appointments = (
  filters: Partial<AppointmentFilters>,
  sort = 'startsAt',
  cursor = false,
  reader = all()
) => listAppointments({ filters, sort, limit: 25, cursor: cursor ? CURSOR : null }, reader)
const jobs = (filters: Partial<JobFilters>, later = false) =>
  listJobs({
    filters,
    limit: 25,
    after: later ? { at: CURSOR[0] ?? '', id: CURSOR[1] ?? '' } : null,
  })
const all = () => readerWith('all', CURSOR[1])
const own = (k: Known) => readerWith('own', k.userId)

const AFTER = { at: CURSOR[0] ?? '', id: CURSOR[1] ?? '' }
const deliveries = ({ endpointId }: Known, filters: Partial<DeliveryFilters>, later = false) =>
  listDeliveries({ endpointId, filters, limit: 25, after: later ? AFTER : null })
const audit = (rest: Partial<AuditPage> = {}) =>
  listAudit(
    { tenantIds: [currentTenantId()], organizationId: null },
    { limit: 25, after: null, filters: {}, q: null, ...rest }
  )
const mails = (filters: Partial<MailFilters>, later = false) =>
  listMails({ filters, limit: 25, after: later ? AFTER : null })

/** Every query that a list or a search of the product asks, by the file that reads its listing or declares it. */
export const CASES: Record<string, Case[]> = {
  'app/people/controllers/people_controller.ts': [
    ['people', 'users_pkey', () => listPeople(page(), all())],
    ['people, a later page', 'users_pkey', () => listPeople(page({ cursor: CURSOR }), all())],
    ['people by name', 'users_pkey', () => listPeople(page({ q: 'serg' }), all())],
  ],
  'app/people/controllers/approvals_controller.ts': [
    [
      'registrations',
      'registrations_listed',
      () => listRegistrations(page({ filters: { state: 'approved' } })),
    ],
  ],
  'app/people/controllers/invitations_controller.ts': [
    ['invitations', 'invitations_listed', () => listInvitations(page())],
    [
      'invitations, a later page',
      'invitations_listed',
      () => listInvitations(page({ cursor: CURSOR })),
    ],
  ],
  'app/contacts/controllers/contacts_controller.ts': [
    ['contacts', 'contacts_recent', () => listContacts(page(), all())],
    [
      'contacts, a later page',
      'contacts_recent',
      () => listContacts(page({ cursor: CURSOR }), all()),
    ],
    [
      'contacts by number',
      'contacts_phone',
      () => listContacts(page({ filters: { phone: '+34600000100' } }), all()),
    ],
    [
      'contacts by words',
      'contact_words_pkey',
      () => listContacts(page({ q: 'person 1999' }), all()),
    ],
    ['contacts of one’s own', 'contacts_recent', (k) => listContacts(page(), own(k))],
    ['contacts by e-mail', 'contacts_email', () => listContacts(page({ q: 'p1999@' }), all())],
  ],
  'app/chat/controllers/conversations_controller.ts': [
    [
      'conversations',
      'conversations_inbox',
      (k) => listConversations(page(), readerWith('all', k.userId)),
    ],
    ['conversations of one’s own', 'conversations_inbox', (k) => listConversations(page(), own(k))],
    [
      'conversations, a later page',
      'conversations_inbox',
      (k) => listConversations(page({ cursor: CURSOR }), readerWith('all', k.userId)),
    ],
    [
      'open conversations',
      'conversations_inbox',
      (k) => listConversations(page({ filters: { status: 'open' } }), readerWith('all', k.userId)),
    ],
    [
      'my conversations',
      'conversations_assignee',
      (k) => listConversations(page({ filters: { view: 'mine' } }), readerWith('all', k.userId)),
    ],
    [
      'conversations of a number',
      'contacts_phone',
      (k) =>
        listConversations(
          page({ filters: { phone: '+34600000100' } }),
          readerWith('all', k.userId)
        ),
    ],
    [
      'conversations by words',
      'contact_words_pkey',
      (k) => listConversations(page({ q: '1999' }), readerWith('all', k.userId)),
    ],
  ],
  'app/chat/controllers/message_page.ts': [
    [
      'messages from the beginning',
      'messages_tenant_id_conversation_id_position_key',
      (k) => listMessagesAfter(k.conversationId, '0', 25),
    ],
    [
      'messages from the end',
      'messages_tenant_id_conversation_id_position_key',
      (k) => listMessagesBefore(k.conversationId, null, 25),
    ],
    [
      'messages before one',
      'messages_tenant_id_conversation_id_position_key',
      (k) => listMessagesBefore(k.conversationId, k.messageId, 25),
    ],
  ],
  'app/calendar/controllers/appointment_page.ts': [
    ['appointments', 'appointments_agenda', () => appointments({})],
    ['appointments, last first', 'appointments_agenda', () => appointments({}, '-startsAt', true)],
    [
      'appointments of one’s own',
      'appointments_agenda',
      (k) => appointments({}, 'startsAt', false, own(k)),
    ],
    [
      'appointments of a week',
      'appointments_agenda',
      () => appointments({ from: '2026-01-05', to: '2026-01-12' }),
    ],
    ['newest appointments', 'appointments_made', () => appointments({}, '-createdAt')],
    [
      'appointments of a contact',
      'appointments_contact',
      (k) => appointments({ contactId: k.contactId }),
    ],
    [
      'appointments of a professional',
      'appointments_professional',
      (k) => appointments({ professionalId: k.professionalId }),
    ],
    [
      'appointments of a number',
      'appointments_contact',
      () => appointments({ phones: ['+34600000100'] }),
    ],
  ],
  'app/calendar/controllers/offering_page.ts': [
    ['services', 'services_name', () => services.page({ sort: 'name', limit: 25, cursor: null })],
    [
      'services backwards',
      'services_name',
      () => services.page({ sort: '-name', limit: 25, cursor: null }),
    ],
    [
      'professionals',
      'professionals_name',
      () => professionals.page({ sort: 'name', limit: 25, cursor: null }),
    ],
  ],
  'modules/crm_sales/controllers/leads_controller.ts': [
    ['leads', 'crm_sales_leads_recent', () => listLeads(page(), all())],
    ['leads of one’s own', 'crm_sales_leads_recent', (k) => listLeads(page(), own(k))],
    [
      'oldest leads',
      'crm_sales_leads_recent',
      () => listLeads(page({ sort: 'createdAt', cursor: CURSOR }), all()),
    ],
    [
      'leads in a stage',
      'crm_sales_leads_stage',
      () => listLeads(page({ filters: { stage: 'interested' } }), all()),
    ],
    [
      'leads of somebody',
      'crm_sales_leads_owner',
      (k) => listLeads(page({ filters: { ownerId: k.userId } }), all()),
    ],
    [
      'leads of a number',
      'contacts_phone',
      () => listLeads(page({ filters: { phone: '+34600000100' } }), all()),
    ],
    ['leads by words', 'contact_words_pkey', () => listLeads(page({ q: '1999' }), all())],
  ],
  'app/teams/controllers/teams_controller.ts': [
    ['teams', 'teams_name', () => listTeams({ limit: 25, cursor: null })],
    ['teams, a later page', 'teams_name', () => listTeams({ limit: 25, cursor: CURSOR })],
  ],
  'app/module_webhooks/controllers/webhooks_controller.ts': [
    [
      'webhooks of a module',
      'module_webhooks_tenant_id_module_id_name_key',
      () => listWebhooks('crm_sales', { limit: 25, cursor: null }),
    ],
  ],
  'app/outgoing_webhooks/controllers/endpoints_controller.ts': [
    [
      'endpoints of webhooks',
      'webhook_endpoints_recent',
      () => listEndpoints({ limit: 25, after: null }),
    ],
    [
      'endpoints, a later page',
      'webhook_endpoints_recent',
      () => listEndpoints({ limit: 25, after: AFTER }),
    ],
  ],
  'app/outgoing_webhooks/controllers/deliveries_controller.ts': [
    ['deliveries', 'webhook_deliveries_recent', (k) => deliveries(k, {})],
    ['deliveries, a later page', 'webhook_deliveries_recent', (k) => deliveries(k, {}, true)],
    [
      'failed deliveries',
      'webhook_deliveries_by_state',
      (k) => deliveries(k, { state: 'failed' }, true),
    ],
  ],
  'app/operations/controllers/jobs_controller.ts': [
    ['jobs', 'jobs_recent', () => jobs({})],
    ['jobs, a later page', 'jobs_recent', () => jobs({}, true)],
    ['failed jobs', 'jobs_by_state', () => jobs({ state: 'dead' })],
    ['jobs of a kind', 'jobs_by_name', () => jobs({ name: 'seed.kind_7' })],
    ['jobs of a lane', 'jobs_recent', () => jobs({ lane: 'bulk' }, true)],
  ],
  'app/mail/controllers/mails_controller.ts': [
    ['mails', 'mails_recent', () => mails({})],
    ['mails, a later page', 'mails_recent', () => mails({}, true)],
    ['failed mails', 'mails_by_state', () => mails({ state: 'failed' })],
    ['mails of a kind', 'mails_by_template', () => mails({ template: 'seed_7' })],
    ['mails to an address', 'mails_by_address', () => mails({ email: 'p1999@example.com' })],
  ],
  'app/mail/controllers/suppressions_controller.ts': [
    [
      'suppressed addresses',
      'mail_suppressions_recent',
      () => listSuppressions({ filters: {}, limit: 25, after: null }),
    ],
    [
      'suppressed addresses, a later page',
      'mail_suppressions_recent',
      () => listSuppressions({ filters: {}, limit: 25, after: AFTER }),
    ],
    [
      'a suppressed address',
      'mail_suppressions_tenant_id_email_key',
      () => listSuppressions({ filters: { email: 'p7@example.com' }, limit: 25, after: null }),
    ],
  ],
  'app/audit/controllers/audit_question.ts': [
    ['entries', 'audit_entries_listed', () => audit()],
    [
      'entries, a later page',
      'audit_entries_listed',
      () => audit({ after: { at: CURSOR[0] ?? '', id: CURSOR[1] ?? '' } }),
    ],
    [
      'entries of a week',
      'audit_entries_listed',
      () => audit({ filters: { from: new Date('2026-01-05'), to: new Date('2026-01-12') } }),
    ],
    [
      'entries of somebody',
      'audit_entries_actor',
      (k) => audit({ filters: { actorId: k.userId } }),
    ],
    [
      'entries of an action',
      'audit_entries_action',
      () => audit({ filters: { action: 'seed.done_7' } }),
    ],
    [
      'entries on a subject',
      'audit_entries_subject',
      () => audit({ filters: { subjectId: 'subject-77' } }),
    ],
    ['entries by words', 'audit_entries_request', () => audit({ q: 'request-77' })],
    ['entries by an address', 'audit_entries_address', () => audit({ q: '192.0.2.7' })],
  ],
  'app/calendar/queries/search_appointments.ts': [
    [
      'search appointments',
      'contact_words_pkey',
      () => searchAppointments({ q: 'person', limit: 5, reader: all() }),
    ],
    [
      'search one’s own appointments',
      'contact_words_pkey',
      (k) => searchAppointments({ q: 'person', limit: 5, reader: own(k) }),
    ],
  ],
  'app/chat/queries/search_conversations.ts': [
    [
      'search conversations',
      'contact_words_pkey',
      () => searchConversations({ q: 'person', limit: 5, reader: all() }),
    ],
    [
      'search one’s own conversations',
      'contact_words_pkey',
      (k) => searchConversations({ q: 'person', limit: 5, reader: own(k) }),
    ],
  ],
  'modules/crm_sales/queries/search_leads.ts': [
    [
      'search leads',
      'contact_words_pkey',
      () => searchLeads({ q: 'person', limit: 5, reader: all() }),
    ],
  ],
  'app/realtime/queries/missed_events.ts': [
    [
      'missed events',
      'live_events_pkey',
      (k) => missedEvents(0, k.userId, [{ topic: 'conversations', people: null }]),
    ],
    [
      'missed events of one’s own',
      'live_events_pkey',
      (k) => missedEvents(0, k.userId, [{ topic: 'conversations', people: [k.userId] }]),
    ],
  ],
  'app/webchat/queries/visible_messages.ts': [
    [
      'a visitor’s messages',
      'messages_tenant_id_conversation_id_position_key',
      (k) => visibleMessages(k.conversationId, null),
    ],
  ],
}
