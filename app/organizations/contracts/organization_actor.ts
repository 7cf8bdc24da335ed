/** Who changes an organization or its tenants, and the tenant in which they stand. */
export interface OrganizationActor {
  userId: string
  organizationId: string
  tenantId: string
}
