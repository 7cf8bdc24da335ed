import { describeRoutes } from '#app/api_docs/contracts/operation'
import { formSchema } from '#app/settings/transformers/form_schema'
import {
  organizationSettingsValidator,
  settingsValidator,
} from '#app/settings/validators/settings_validator'

const answer = { data: formSchema }
const CHANGED = { E_VERSION_CONFLICT: 409 }

const CHANGES =
  'What is left out goes back to what is inherited; secrets that are left out are kept, null takes one away.'

export default describeRoutes('Settings', {
  'GET /api/v1/admin/settings/:group': { summary: 'Settings of the tenant, as a form', answer },
  'PUT /api/v1/admin/settings/:group': {
    summary: 'Change settings of the tenant',
    description: CHANGES,
    takes: settingsValidator,
    answer,
    problems: CHANGED,
  },
  'GET /api/v1/admin/organization/settings/:group': {
    summary: 'Settings of the organization, as a form',
    answer,
  },
  'PUT /api/v1/admin/organization/settings/:group': {
    summary: 'Change settings of the organization',
    description: `${CHANGES} \`locked\` are the keys that tenants may not change.`,
    takes: organizationSettingsValidator,
    answer,
    problems: CHANGED,
  },
})
