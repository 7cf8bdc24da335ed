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
    password: limit(200, 'characters', 'Room for a sentence; keeps nonsense out.'),
    shortestPassword: limit(12, 'characters', 'Length is what makes a password hard to guess.'),
    roleName: limit(100, 'characters', 'Names of roles and teams.'),
    phone: limit(40, 'characters', 'A number with spaces and brackets.'),
    search: limit(200, 'characters', 'The words of `q` in a list.'),
    searchEverywhere: limit(100, 'characters', 'The words of the search over everything.'),
    notes: limit(4_000, 'characters', 'Notes of an appointment.'),
    reason: limit(1_000, 'characters', 'Why something was cancelled.'),
    message: limit(20_000, 'characters', 'Keeps nonsense out; each channel has its own limit.'),
    visitorMessage: limit(4_000, 'characters', 'A line of the web chat.'),
    clientId: limit(200, 'characters', 'The id that a client gives its message.'),
    idempotencyKey: limit(200, 'characters', 'A key is an id, not a document.'),
    bearer: limit(200, 'characters', 'Ours are far shorter.'),
    device: limit(300, 'characters', 'Of the name that a browser gives itself; more says nothing.'),
    scope: limit(100, 'characters', 'A permission’s id.'),
    settingKey: limit(100, 'characters', 'The name of one setting.'),
    eventId: limit(200, 'characters', 'Id and type of a provider’s event.'),
  },
  image: {
    bytes: limit(256 * KIB, 'bytes', 'A logo or icon; it is sent along with every mail.'),
    side: limit(2_000, 'pixels', 'Longer sides would cost whoever shows it much memory.'),
    shortestSide: limit(16, 'pixels', 'Smaller ones show nothing.'),
  },
  list: {
    sessions: limit(50, 'sessions', 'Of one user; the one unused for longest ends.'),
    ids: limit(500, 'ids', 'Services of a professional and the reverse, in one request.'),
    permissions: limit(500, 'permissions', 'Of one role: more than there are.'),
    teams: limit(100, 'teams', 'Of one tenant: they stand on one page.'),
    teamMembers: limit(200, 'people', 'Of one team; its records are looked for by each.'),
    scopes: limit(100, 'scopes', 'Of one token; there are fewer permissions.'),
    workingHours: limit(100, 'spans', 'Opening hours of one professional’s week.'),
    openInvitations: limit(
      200,
      'invitations',
      'Open at once in a tenant: each is a mail to a stranger.'
    ),
    publicTenants: limit(500, 'tenants', 'Among which who registers may choose.'),
    tenantsOfOrganization: limit(
      100,
      'tenants',
      'An organization makes by itself; the operator more.'
    ),
    lockedSettings: limit(200, 'settings', 'That an organization locks in one group.'),
    tenantsOfPerson: limit(100, 'tenants', 'Said of one person in one request.'),
    usageDays: limit(366, 'days', 'The longest period of one report of what was used.'),
    exportedRows: limit(100_000, 'rows', 'Of one file; narrower filters give the rest.'),
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
    signInPerAccount: limit(5, 'wrong tries/min', 'Guessing one password, from anywhere.'),
    signInPerAddress: limit(20, 'wrong tries/min', 'Guessing many from one network address.'),
    signInPerDevice: limit(5, 'wrong tries/min', 'On a device where the owner signed in before.'),
    confirmPassword: limit(
      5,
      'wrong tries/min',
      'Asked for again, in one session or by one token.'
    ),
    resetsPerAccount: limit(3, 'mails/hour', 'Links to reset one password; each lives as long.'),
    resetsPerAddress: limit(10, 'per min', 'Asked for from one network address.'),
    linkTriesPerAddress: limit(30, 'per min', 'Links of e-mails, from one network address.'),
    hashesAtOnce: limit(2, 'at once', 'Passwords being checked: leaves the process its threads.'),
    hashesWaiting: limit(100, 'waiting', 'Then 503; a few seconds of work.'),
    setupPerAddress: limit(20, 'tries/min', 'Guessing the link of the first setup.'),
    registrationsPerAddress: limit(10, 'per min', 'Registering from one network address.'),
    registrationsPerEmail: limit(3, 'per hour', 'Mails to one address that somebody types.'),
    mailsByHand: limit(
      10,
      'per hour',
      'Invitations and mails sent once more, from one tenant to one address.'
    ),
    webchatSessions: limit(30, 'per min', 'New visitors of one network address on a channel.'),
    webchatMessages: limit(60, 'per min', 'Lines of one network address on a channel.'),
  },
  lane: {
    interactive: limit(8, 'jobs at once', 'In each worker: somebody waits for these.'),
    default: limit(6, 'jobs at once', 'In each worker: listeners and what follows.'),
    bulk: limit(2, 'jobs at once', 'In each worker: what may take its time.'),
    webhooks: limit(
      24,
      'jobs at once',
      'In each worker: receivers of webhooks, which may be slow.'
    ),
    mails: limit(24, 'jobs at once', 'In each worker: mail servers, which may be slow.'),
    mailsOfTenant: limit(3, 'jobs at once', 'Of one tenant: others have their turn.'),
  },
  mail: {
    connected: limit(10_000, 'ms', 'A mail server is reached and greets within it, or is away.'),
    silence: limit(20_000, 'ms', 'Between two words of a mail server.'),
    whole: limit(60_000, 'ms', 'One try with all of its words; below when it counts as lost.'),
  },
  live: {
    unsentBytes: limit(MIB, 'bytes', 'An event stream that takes nothing is cut off then.'),
    visitorStreams: limit(5, 'open streams', 'Of one visitor of a web chat, on each process.'),
    networkStreams: limit(
      200,
      'open streams',
      'Of visitors of one network address, on each process: many may share one.'
    ),
  },
  organization: {
    roles: limit(50, 'roles', 'Of its own; a matrix with more is read by nobody.'),
  },
  tenant: {
    contacts: limit(1_000_000, 'contacts', 'Lists are measured to this size; leads always get in.'),
    services: limit(500, 'services', 'The agent and the agenda choose among them.'),
    professionals: limit(200, 'professionals', 'A whole team’s time is computed at once.'),
    webChatSessionsPerDay: limit(20_000, 'new visitors in 24 hours', 'Anybody may open one.'),
    liveStreams: limit(2_000, 'open streams', 'On each process, which all tenants share.'),
  },
  token: {
    personal: limit(50, 'tokens', 'Of one person; each program has its own.'),
    service: limit(50, 'tokens', 'Of one tenant; each integration has its own.'),
  },
  webhook: {
    endpoints: limit(20, 'endpoints', 'Each event is sent to each that wants it.'),
    url: limit(2_000, 'characters', 'Longer ones are not read by every server.'),
    events: limit(100, 'events', 'More than there are.'),
    atOncePerEndpoint: limit(4, 'requests at once', 'From each worker: a receiver is not flooded.'),
    atOncePerTenant: limit(8, 'requests at once', 'From each worker: others have their turn.'),
    answered: limit(10_000, 'ms', 'A receiver that takes longer has failed.'),
    answerKept: limit(2 * KIB, 'bytes', 'Of a receiver’s answer, for the log.'),
    tries: limit(12, 'tries', 'Spread over a day; then a person may send it again.'),
    replayedAtOnce: limit(1_000, 'deliveries', 'Failed ones sent again by one request.'),
    triesKept: limit(24, 'tries', 'In the log of one delivery, the last ones.'),
    failingPause: limit(24, 'hours', 'Of nothing but failures; then the endpoint is paused.'),
    longestRetryAfter: limit(6, 'hours', 'The most that a receiver may ask for.'),
    oldSecret: limit(24, 'hours', 'Signs as well after a new secret was made.'),
  },
  time: {
    idempotencyKept: limit(24, 'hours', 'How long a key is answered with the first answer.'),
    idempotencyAbandoned: limit(60, 'seconds', 'A request not ended by then died; do it again.'),
    tokenLifetime: limit(30, 'days', 'Of a bearer token from signing in.'),
    apiTokenLifetime: limit(365, 'days', 'The longest that a personal or service token may live.'),
    apiTokenUsual: limit(90, 'days', 'Of such a token when nothing is asked for.'),
    tokenUseNoted: limit(10, 'minutes', 'The last use of a token is written that rarely.'),
    sessionIdle: limit(12, 'hours', 'Of a session that ends with the browser, unused.'),
    sessionLongest: limit(7, 'days', 'Of such a session, however much it is used.'),
    rememberedIdle: limit(14, 'days', 'Of a session that is remembered, unused.'),
    rememberedLongest: limit(30, 'days', 'Of such a session, however much it is used.'),
    sessionSeen: limit(10, 'minutes', 'Its last use is written down that rarely.'),
    knownDevice: limit(180, 'days', 'A device where its owner signed in is known so long.'),
    tryBlock: limit(15, 'minutes', 'Of the longest wait after wrong tries; begins with one.'),
    triesForgotten: limit(60, 'minutes', 'After the last wrong try, waits begin anew.'),
    resetLink: limit(60, 'minutes', 'Of the link that resets a password.'),
    verifyLink: limit(24, 'hours', 'Of the link that confirms an e-mail address.'),
    platformAudit: limit(730, 'days', 'Of what happened above tenants; these say for themselves.'),
    platformMails: limit(90, 'days', 'Of mails to people, whatever tenants they work in.'),
    linkKept: limit(7, 'days', 'A link that ran out can say so that long.'),
    hashPatience: limit(5_000, 'ms', 'A password waits that long to be checked, then 503.'),
    setupLink: limit(24, 'hours', 'Of the link that makes the first super admin.'),
    registrationLink: limit(48, 'hours', 'Of the link that confirms who registers.'),
    registrationUnconfirmed: limit(7, 'days', 'Then it is deleted, with the user it made.'),
    invitation: limit(7, 'days', 'Of the link of an invitation, from its last sending.'),
    invitationKept: limit(90, 'days', 'One that nobody took, after its end; then it is deleted.'),
    invitationResent: limit(60, 'seconds', 'Between two mails of one invitation.'),
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
