/** What super admins may do besides: it concerns the whole instance, so no role of a tenant holds it. */
export const PLATFORM_PERMISSIONS: readonly string[] = ['ops.tasks.manage']
