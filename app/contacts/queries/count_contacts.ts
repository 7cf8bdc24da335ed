import { usageOf } from '#app/tenancy/queries/usage'
import type { LevelReading } from '#app/usage/contracts/meter'

const countContacts: LevelReading = (client) => usageOf('contacts', client)

export default countContacts
