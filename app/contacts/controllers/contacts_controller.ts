import type { HttpContext } from '@adonisjs/core/http'
import { changeContact } from '#app/contacts/actions/change_contact'
import { allowedContact } from '#app/contacts/controllers/allowed_contact'
import { listContacts, type ContactFilters } from '#app/contacts/queries/list_contacts'
import { transformContact } from '#app/contacts/transformers/contact_transformer'
import {
  changeContactValidator,
  CONTACT_LISTING,
} from '#app/contacts/validators/contact_validators'
import { pageOf, readListing } from '#app/shared/http/listing'
import { notFound, versionConflict } from '#app/shared/http/problem'

export default class ContactsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<ContactFilters>(ctx, CONTACT_LISTING)
    const rows = await listContacts(listing, ctx.access)
    const { data, meta } = pageOf(rows, listing.limit, ({ key, id }) => [key, id])
    return { data: data.map(transformContact), meta }
  }

  async show(ctx: HttpContext) {
    return { data: transformContact(await allowedContact(ctx)) }
  }

  async update(ctx: HttpContext) {
    const { id } = await allowedContact(ctx, 'contacts.update')
    const changes = await ctx.request.validateUsing(changeContactValidator)
    const change = await changeContact(id, changes)
    if (change.kind === 'unknown') throw notFound()
    if (change.kind === 'stale') throw versionConflict(transformContact(change.current))
    return { data: transformContact(change.contact) }
  }
}
