/** `nexus/http`: what routes and controllers need. */
export type { HttpContext } from '@adonisjs/core/http'
export { pageOf, readListing } from '#app/shared/http/listing'
export type { Listing, ListingRules } from '#app/shared/http/listing'
export { idParam } from '#app/shared/http/params'
export { forbidden, invalid, notFound, Problem, versionConflict } from '#app/shared/http/problem'
export type { FieldError } from '#app/shared/http/problem'
export { middleware } from '#start/kernel'
