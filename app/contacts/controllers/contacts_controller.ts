import type { HttpContext } from '@adonisjs/core/http'
import { changeContact } from '#app/contacts/actions/change_contact'
import { findContact } from '#app/contacts/queries/find_contact'
import { listContacts, type ContactFilters } from '#app/contacts/queries/list_contacts'
import { transformContact } from '#app/contacts/transformers/contact_transformer'
import {
  changeContactValidator,
  CONTACT_LISTING,
} from '#app/contacts/validators/contact_validators'
import { pageOf, readListing } from '#app/shared/http/listing'
import { idParam } from '#app/shared/http/params'
import { notFound, versionConflict } from '#app/shared/http/problem'

export default class ContactsController {
  async index(ctx: HttpContext) {
    const listing = await readListing<ContactFilters>(ctx, CONTACT_LISTING)
    const { data, meta } = pageOf(await listContacts(listing), listing.limit, ({ key, id }) => [
      key,
      id,
    ])
    return { data: data.map(transformContact), meta }
  }

  async show(ctx: HttpContext) {
    const contact = await findContact(idParam(ctx))
    if (!contact) throw notFound()
    return { data: transformContact(contact) }
  }

  async update(ctx: HttpContext) {
    const id = idParam(ctx)
    if (!(await findContact(id))) throw notFound()
    const changes = await ctx.request.validateUsing(changeContactValidator)
    const change = await changeContact(id, changes)
    if (change.kind === 'unknown') throw notFound()
    if (change.kind === 'stale') throw versionConflict(transformContact(change.current))
    return { data: transformContact(change.contact) }
  }
}
