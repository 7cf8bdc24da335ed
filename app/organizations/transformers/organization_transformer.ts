import type { Organization } from '#app/tenancy/system/organizations'

export function transformOrganization({ id, name, publicRegistration, version }: Organization) {
  return { id, name, publicRegistration, version }
}
