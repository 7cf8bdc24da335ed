import { describeRoutes } from '#app/api_docs/contracts/operation'
import { permissionSchema, roleSchema } from '#app/roles/transformers/role_schema'
import {
  newRoleValidator,
  ROLE_LISTING,
  roleChangesValidator,
} from '#app/roles/validators/role_validators'

const BEYOND = { E_GRANT_BEYOND_OWN: 403 }

export default describeRoutes('Roles', {
  'GET /api/v1/admin/permissions': {
    summary: 'Every permission of a tenant',
    description: '`grantable` is how far the caller may put it into a role.',
    answer: { page: permissionSchema },
  },
  'GET /api/v1/admin/roles': {
    summary: 'The built-in roles, then those of the organization by name',
    list: ROLE_LISTING,
    answer: { page: roleSchema },
  },
  'GET /api/v1/admin/roles/:id': { summary: 'A role', answer: { data: roleSchema } },
  'POST /api/v1/admin/roles': {
    summary: 'Make a role of the organization',
    description:
      '`copyOf` is a role whose permissions are taken over. Nobody grants what they lack, neither a permission nor its reach.',
    status: 201,
    takes: newRoleValidator,
    answer: { data: roleSchema },
    problems: { ...BEYOND, E_LIMIT_REACHED: 409 },
  },
  'PATCH /api/v1/admin/roles/:id': {
    summary: 'Rename a role of the organization, or change what it holds',
    description:
      'What is added must be held in every tenant where somebody has the role. Built-in roles are 403.',
    takes: roleChangesValidator,
    answer: { data: roleSchema },
    problems: { ...BEYOND, E_VERSION_CONFLICT: 409 },
  },
  'DELETE /api/v1/admin/roles/:id': {
    summary: 'Delete a role that nobody has',
    answer: { nothing: true },
    problems: { E_ROLE_IN_USE: 409 },
  },
})
