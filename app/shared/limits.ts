export interface Limit {
  value: number
  unit: string
  reason: string
}

const limit = (value: number, unit: string, reason: string): Limit => ({ value, unit, reason })

const KIB = 1024
const MIB = 1024 * KIB

/** Every limit that somebody outside can meet, and why it is what it is. `docs/limits.md` is made from it. */
export const LIMIT_TABLE = {
  body: {
    json: limit(MIB, 'bytes', 'A JSON body of the API; the longest text is far below.'),
    form: limit(256 * KIB, 'bytes', 'Forms of pages hold a few fields.'),
    multipart: limit(MIB, 'bytes', 'Nothing is uploaded yet; keeps a flood out.'),
    webhook: limit(MIB, 'bytes', 'Providers send media as links, so an event is small.'),
    drained: limit(16 * MIB, 'bytes', 'Read and thrown away, so that the sender gets the 413.'),
  },
  page: {
    size: limit(25, 'rows', 'A page of a list when nothing is asked for.'),
    largest: limit(100, 'rows', 'The most that `limit` may ask for: one statement stays short.'),
    cursor: limit(1_000, 'characters', 'Longer ones were not made by us.'),
    sync: limit(500, 'events', 'More missed events than that: reading anew is cheaper.'),
  },
  text: {
    name: limit(200, 'characters', 'Names of people, services, professionals.'),
    email: limit(254, 'characters', 'The longest address that mail servers take.'),
    password: limit(200, 'characters', 'Hashing costs time in proportion.'),
    shortestPassword: limit(12, 'characters', 'Of the first super admin, who may do everything.'),
    phone: limit(40, 'characters', 'A number with spaces and brackets.'),
    search: limit(200, 'characters', 'The words of `q`.'),
    notes: limit(4_000, 'characters', 'Notes of an appointment.'),
    reason: limit(1_000, 'characters', 'Why something was cancelled.'),
    message: limit(20_000, 'characters', 'Keeps nonsense out; each channel has its own limit.'),
    visitorMessage: limit(4_000, 'characters', 'A line of the web chat.'),
    clientId: limit(200, 'characters', 'The id that a client gives its message.'),
    idempotencyKey: limit(200, 'characters', 'A key is an id, not a document.'),
    bearer: limit(200, 'characters', 'Ours are far shorter.'),
    eventId: limit(200, 'characters', 'Id and type of a provider’s event.'),
  },
  list: {
    ids: limit(500, 'ids', 'Services of a professional and the reverse, in one request.'),
    workingHours: limit(100, 'spans', 'Opening hours of one professional’s week.'),
    usageDays: limit(366, 'days', 'The longest period of one report of what was used.'),
    availabilityDays: limit(62, 'days', 'The longest range that one question may span.'),
  },
  rate: {
    tokenPerMinute: limit(
      6_000,
      'requests/min',
      'API, each token or session, counted in each process; see `API_REQUESTS_PER_MINUTE`.'
    ),
    tenantPerMinute: limit(
      30_000,
      'requests/min',
      'API, each tenant, counted in each process: five times what one token may.'
    ),
    signInPerEmail: limit(10, 'wrong tries/min', 'Guessing one person’s password.'),
    signInPerAddress: limit(50, 'wrong tries/min', 'Guessing many from one network address.'),
    setupPerAddress: limit(20, 'tries/min', 'Guessing the link of the first setup.'),
    webchatSessions: limit(30, 'per min', 'New visitors of one network address on a channel.'),
    webchatMessages: limit(60, 'per min', 'Lines of one network address on a channel.'),
  },
  lane: {
    interactive: limit(8, 'jobs at once', 'In each worker: somebody waits for these.'),
    default: limit(6, 'jobs at once', 'In each worker: listeners and what follows.'),
    bulk: limit(2, 'jobs at once', 'In each worker: what may take its time.'),
  },
  tenant: {
    contacts: limit(1_000_000, 'contacts', 'Lists are measured to this size; leads always get in.'),
    services: limit(500, 'services', 'The agent and the agenda choose among them.'),
    professionals: limit(200, 'professionals', 'A whole team’s time is computed at once.'),
    webChatSessionsPerDay: limit(20_000, 'new visitors in 24 hours', 'Anybody may open one.'),
    liveStreams: limit(2_000, 'open streams', 'On each process, which all tenants share.'),
  },
  time: {
    idempotencyKept: limit(24, 'hours', 'How long a key is answered with the first answer.'),
    idempotencyAbandoned: limit(60, 'seconds', 'A request not ended by then died; do it again.'),
    tokenLifetime: limit(30, 'days', 'Of a bearer token from signing in.'),
    session: limit(7, 'days', 'Of a person’s session from its last use.'),
    sessionProlonged: limit(60, 'minutes', 'An unchanged session is prolonged that rarely.'),
    setupLink: limit(24, 'hours', 'Of the link that makes the first super admin.'),
    webhookAge: limit(300, 'seconds', 'Signatures older or newer than this are refused.'),
    webhookStored: limit(5_000, 'ms', 'Then 503; the provider gives up after six seconds.'),
    bodyRead: limit(10_000, 'ms', 'A sender of a webhook that stalls longer is cut off.'),
    missedEvents: limit(24, 'hours', 'How far back `GET /api/v1/sync` reaches.'),
    streamKeepAlive: limit(25_000, 'ms', 'Between comments, below the patience of proxies.'),
  },
} as const satisfies Record<string, Record<string, Limit>>

type Values = {
  readonly [Group in keyof typeof LIMIT_TABLE]: {
    readonly [Name in keyof (typeof LIMIT_TABLE)[Group]]: number
  }
}

/** The numbers alone: `LIMITS.text.name`. */
export const LIMITS = Object.fromEntries(
  Object.entries(LIMIT_TABLE).map(([group, entries]) => [
    group,
    Object.fromEntries(Object.entries(entries).map(([name, { value }]) => [name, value])),
  ])
) as Values
