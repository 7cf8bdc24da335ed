import { LIMITS } from '#app/shared/limits'

/** What holds for every operation. */
export const INTRODUCTION = `Everything that the web interface does with data goes through this API.

JSON in camelCase. Ids are UUIDs. Times are RFC 3339 in UTC, with \`timeZone\` beside where local time matters. Money is
\`{ amountMinor, currency }\`. Members of a body that nobody knows are ignored.

**Who is asking.** \`Authorization: Bearer TOKEN\`. Tokens from signing in carry all that their user may. Personal and
service tokens carry, of that, what their scopes cover: a permission (\`contacts.read\`), all of an area
(\`contacts.*\`), or \`read\` for every permission to look. Administration asks for \`X-Admin-Token\` as well.

**Which tenant.** \`X-Tenant-Id\`, among those of the user; without it the default one.

**Order of checks.** 401 no or bad token, 404 tenant, 404 module off, 415, 400 and 413 of the body, 403 permission,
403 admin token, 404 id, 403 a rule about the record, 422 fields, 409.

**Lists.** \`limit\` 1–${LIMITS.page.largest} (${LIMITS.page.size}), \`cursor\` from the page before, \`filter[name]=value\`, \`sort\` with a minus for
descending, \`q\` where there is a search. Unknown parameters, filters and sorts are 422.

**Repetition.** \`Idempotency-Key\` on what creates: for ${LIMITS.time.idempotencyKept} hours, by token and address, the same body gets the same
answer with \`Idempotent-Replayed: true\`, another body 422, a request that still runs 409.

**Rates.** \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\` on the answers of a tenant's routes; 429 with
\`Retry-After\` beyond.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\`, in the language of the user.`
