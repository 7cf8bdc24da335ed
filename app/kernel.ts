import type { KernelDomain } from '#app/module_system/contracts/domain'
import agent from '#app/agent/domain'
import apiDocs from '#app/api_docs/domain'
import apiTokens from '#app/api_tokens/domain'
import audit from '#app/audit/domain'
import branding from '#app/branding/domain'
import calendar from '#app/calendar/domain'
import channels from '#app/channels/domain'
import chat from '#app/chat/domain'
import contacts from '#app/contacts/domain'
import identity from '#app/identity/domain'
import mail from '#app/mail/domain'
import moduleSystem from '#app/module_system/domain'
import moduleWebhooks from '#app/module_webhooks/domain'
import operations from '#app/operations/domain'
import organizations from '#app/organizations/domain'
import people from '#app/people/domain'
import outgoingWebhooks from '#app/outgoing_webhooks/domain'
import realtime from '#app/realtime/domain'
import roles from '#app/roles/domain'
import search from '#app/search/domain'
import settings from '#app/settings/domain'
import setup from '#app/setup/domain'
import teams from '#app/teams/domain'
import tenancy from '#app/tenancy/domain'
import webchat from '#app/webchat/domain'

/** The kernel's domains. Modules are not listed anywhere: they are found. */
export const KERNEL_DOMAINS: readonly KernelDomain[] = [
  agent,
  apiDocs,
  apiTokens,
  audit,
  branding,
  calendar,
  channels,
  chat,
  contacts,
  identity,
  mail,
  moduleSystem,
  moduleWebhooks,
  operations,
  organizations,
  people,
  outgoingWebhooks,
  realtime,
  roles,
  search,
  settings,
  setup,
  teams,
  tenancy,
  webchat,
]
