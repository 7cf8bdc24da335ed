import {
  invitationFilters,
  peopleFilters,
  registrationFilters,
} from '#app/people/validators/people_validators'
import type { ListingRules } from '#app/shared/http/listing'

export const PEOPLE_LISTING: ListingRules = {
  filters: peopleFilters,
  sorts: ['-joinedAt'],
  search: true,
}

export const REGISTRATION_LISTING: ListingRules = {
  filters: registrationFilters,
  sorts: ['-createdAt'],
  search: true,
}

export const INVITATION_LISTING: ListingRules = {
  filters: invitationFilters,
  sorts: ['-createdAt'],
  search: true,
}
