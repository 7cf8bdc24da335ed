import { defineModule } from '#app/module_system/contracts/manifest'

export default defineModule('crm_sales', {
  version: '1.0.0',
  name: { en: 'Sales', es: 'Ventas', fr: 'Ventes' },
  description: {
    en: 'Leads with stage, score and owner, made from the first message on.',
    es: 'Leads con etapa, puntuación y responsable, creados desde el primer mensaje.',
    fr: 'Des leads avec étape, score et responsable, créés dès le premier message.',
  },
  icon: 'target',
  dependsOn: [],
  tables: ['crm_sales_leads', 'crm_sales_lead_stages'],
  permissions: [
    {
      id: 'crm_sales.leads.read',
      label: { en: 'See leads', es: 'Ver leads', fr: 'Voir les leads' },
      grantedTo: { manager: 'team', seller: 'own', secretary: 'all' },
    },
    {
      id: 'crm_sales.leads.create',
      label: { en: 'Make leads', es: 'Crear leads', fr: 'Créer des leads' },
      grantedTo: { manager: 'team', seller: 'own' },
    },
    {
      id: 'crm_sales.leads.update',
      label: { en: 'Change leads', es: 'Modificar leads', fr: 'Modifier les leads' },
      grantedTo: { manager: 'team', seller: 'own', agent: 'all' },
    },
    {
      id: 'crm_sales.leads.assign',
      label: {
        en: 'Give leads to somebody',
        es: 'Asignar leads a alguien',
        fr: 'Attribuer des leads à quelqu’un',
      },
      grantedTo: { manager: 'team', seller: 'own' },
    },
  ],
  settings: {
    version: 1,
    schema: () => import('#modules/crm_sales/settings'),
    defaults: { openForEveryConversation: true, bookedStage: 'interested', bookedScore: 80 },
  },
  http: {
    api: () => import('#modules/crm_sales/routes/api'),
    web: () => import('#modules/crm_sales/routes/web'),
    operations: () => import('#modules/crm_sales/routes/operations'),
  },
  pages: ['crm_sales/leads/index', 'crm_sales/leads/show'],
  navigation: [
    {
      id: 'crm_sales.leads',
      label: { en: 'Leads', es: 'Leads', fr: 'Leads' },
      icon: 'target',
      path: '/leads',
      area: 'main',
      order: 30,
      permission: 'crm_sales.leads.read',
    },
  ],
  slots: [
    {
      slot: 'contact_panel',
      component: 'crm_sales/lead_card',
      data: () => import('#modules/crm_sales/slots/lead_card_slot'),
      order: 10,
      permission: 'crm_sales.leads.read',
    },
    {
      slot: 'appointment_panel',
      component: 'crm_sales/lead_card',
      data: () => import('#modules/crm_sales/slots/lead_card_slot'),
      order: 10,
      permission: 'crm_sales.leads.read',
    },
    {
      slot: 'module_settings',
      component: 'crm_sales/stage_counts_card',
      data: () => import('#modules/crm_sales/slots/stage_counts_slot'),
      order: 10,
      permission: 'crm_sales.leads.read',
    },
  ],
  searches: [
    {
      id: 'crm_sales.leads',
      label: { en: 'Leads', es: 'Leads', fr: 'Leads' },
      icon: 'target',
      permission: 'crm_sales.leads.read',
      search: () => import('#modules/crm_sales/queries/search_leads'),
    },
  ],
  tools: [
    {
      name: 'note_interest',
      description:
        'Notes what this lead is interested in, and the budget if it was said. Use it once the lead has told what they want; it changes nothing that the lead sees.',
      input: () => import('#modules/crm_sales/tools/inputs/note_interest_input'),
      effect: 'write',
      permission: 'crm_sales.leads.update',
      run: () => import('#modules/crm_sales/tools/note_interest_tool'),
    },
  ],
  emits: ['crm_sales.lead_created', 'crm_sales.lead_updated'],
  publicEvents: [
    {
      type: 'lead.created',
      version: 1,
      label: { en: 'New lead', es: 'Lead nuevo', fr: 'Nouveau lead' },
      event: 'crm_sales.lead_created',
      permission: 'crm_sales.leads.read',
      data: () => import('#modules/crm_sales/public_events/lead'),
    },
    {
      type: 'lead.updated',
      version: 1,
      label: { en: 'Lead changed', es: 'Lead modificado', fr: 'Lead modifié' },
      event: 'crm_sales.lead_updated',
      permission: 'crm_sales.leads.read',
      data: () => import('#modules/crm_sales/public_events/lead'),
    },
  ],
  listens: [
    {
      name: 'crm_sales.open_lead',
      event: 'chat.conversation_created',
      mode: 'queued',
      handler: () => import('#modules/crm_sales/listeners/open_lead_listener'),
    },
    {
      name: 'crm_sales.raise_booked_lead',
      event: 'calendar.appointment_created',
      mode: 'queued',
      handler: () => import('#modules/crm_sales/listeners/raise_booked_lead_listener'),
    },
    {
      name: 'crm_sales.live_lead_created',
      event: 'crm_sales.lead_created',
      mode: 'inline',
      handler: () => import('#modules/crm_sales/listeners/broadcast_lead_listener'),
    },
    {
      name: 'crm_sales.live_lead_updated',
      event: 'crm_sales.lead_updated',
      mode: 'inline',
      handler: () => import('#modules/crm_sales/listeners/broadcast_lead_listener'),
    },
  ],
  realtime: [{ topic: 'crm_sales.leads', permission: 'crm_sales.leads.read' }],
  provides: [
    {
      contract: 'crm_sales.leads',
      implementation: () => import('#modules/crm_sales/provided_leads'),
    },
  ],
  meters: [
    {
      id: 'crm_sales.leads_opened',
      label: { en: 'Leads opened', es: 'Leads abiertos', fr: 'Leads ouverts' },
      measure: () => import('#modules/crm_sales/queries/leads_opened'),
    },
  ],
  demo: () => import('#modules/crm_sales/database/demo/leads_demo'),
  lifecycle: () => import('#modules/crm_sales/lifecycle'),
})
