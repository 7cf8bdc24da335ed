import { describeRoutes } from '#app/api_docs/contracts/operation'
import {
  additionsSchema,
  moduleSchema,
  settingsSchema,
  settingsWithCardsSchema,
} from '#app/module_system/transformers/module_schema'
import { MODULE_LISTING } from '#app/module_system/validators/module_listing'
import { settingsValidator } from '#app/settings/validators/settings_validator'
import { switchValidator } from '#app/module_system/validators/switch_validator'

export default describeRoutes('Modules', {
  'GET /api/v1/modules': {
    summary: 'Modules, by name',
    list: MODULE_LISTING,
    answer: { page: moduleSchema },
  },
  'GET /api/v1/modules/:id': { summary: 'A module', answer: { data: moduleSchema } },
  'GET /api/v1/admin/modules/:id': {
    summary: 'What a module adds here, and what was used of it this month',
    answer: { data: additionsSchema },
  },
  'PUT /api/v1/admin/modules/:id': {
    summary: 'Switch a module on or off',
    takes: switchValidator,
    answer: { data: moduleSchema },
    problems: { E_MODULE_DEPENDENCIES: 409, E_MODULE_DEPENDANTS: 409 },
  },
  'GET /api/v1/admin/modules/:id/settings': {
    summary: 'The settings of a module, as a form',
    answer: { data: settingsWithCardsSchema },
  },
  'PUT /api/v1/admin/modules/:id/settings': {
    summary: 'Change the settings of a module',
    description:
      'What is left out goes back to its default; secrets that are left out are kept, null takes one away.',
    takes: settingsValidator,
    answer: { data: settingsSchema },
    problems: { E_VERSION_CONFLICT: 409 },
  },
})
