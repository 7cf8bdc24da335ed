import { configApp, RULES_LIST } from '@adonisjs/eslint-config'

/** Time comes from the clock, so that tests and replays can set it. */
const TIME = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as an argument or from #app/shared/clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the time as an argument or from #app/shared/clock.',
  },
  {
    selector:
      "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(now|utc|local)$/][arguments.length=0]",
    message: 'Take the time as an argument or from #app/shared/clock.',
  },
]

const GUARD = 'Go through #app/shared/outbound: it vets the address and connects to no other.'

/** Whatever opens a connection. */
const NETWORK =
  /^((node:)?(http|https|http2|net|tls|dgram|dns)|(node:)?dns.promises|undici|openai|nodemailer(\/(?!lib\/mail-composer$).+)?)$/

const OUTBOUND = [
  {
    selector: [
      "CallExpression[callee.name='fetch']",
      "CallExpression[callee.object.name=/^global(This)?$/][callee.property.name='fetch']",
      'NewExpression[callee.name=/^(WebSocket|EventSource|XMLHttpRequest)$/]',
      `ImportExpression[source.value=${NETWORK}]`,
    ].join(', '),
    message: GUARD,
  },
]

const DATABASE = [
  {
    selector: "CallExpression[callee.object.name='db'][callee.property.name='transaction']",
    message: 'Use transaction() of #app/tenancy/database: it refuses to run outside a scope.',
  },
]

const POOL = {
  name: '@adonisjs/lucid/services/db',
  message:
    'Use database() or transaction() of #app/tenancy/database: a pool taken here has no scope.',
}

const net = (name) => ({
  name,
  allowImportNames: ['BlockList', 'isIP', 'isIPv4', 'isIPv6'],
  allowTypeImports: true,
  message: GUARD,
})

/** Types open nothing, and neither does what only reads addresses. */
const CONNECTIONS = {
  paths: [net('net'), net('node:net')],
  patterns: [
    {
      regex: NETWORK.source.replace('|net', ''),
      allowTypeImports: true,
      message: GUARD,
    },
  ],
}

const SERVER_CODE = ['app/**/*.ts', 'modules/**/*.ts']
const BROWSER_CODE = ['resources/ui/**/*.{ts,tsx}', 'modules/*/ui/**/*.{ts,tsx}']
const TESTS = ['tests/**/*.ts', 'modules/*/tests/**/*.ts']

/** Where the clock itself, and the code of one provider's wire, live. */
const CLOCK = ['app/shared/clock.ts']
const CLIENTS = [
  // at the provider's address, or at a base URL that the installation set
  'app/channels/**/client/**/*.ts',
  'app/channels/**/client.ts',
  // the SDK, at a base URL that the installation set
  'app/agent/brains/openai/**/*.ts',
  // nodemailer; a mail server that a user set is vetted before
  'app/mail/smtp/**/*.ts',
  // the guard itself
  'app/shared/outbound/**/*.ts',
]

export default configApp(
  { ignores: ['.adonisjs/**', 'public/assets/**', 'tests/architecture/canaries/**', 'tmp/**', '.data/**'] },
  {
    name: 'Server code',
    files: SERVER_CODE,
    ignores: [...TESTS, ...BROWSER_CODE],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...TIME, ...OUTBOUND, ...DATABASE],
      'no-restricted-imports': [
        'error',
        { paths: [POOL, ...CONNECTIONS.paths], patterns: CONNECTIONS.patterns },
      ],
    },
  },
  {
    name: 'The clock',
    files: CLOCK,
    rules: { 'no-restricted-syntax': ['error', ...OUTBOUND, ...DATABASE] },
  },
  {
    name: 'Clients of providers',
    files: CLIENTS,
    rules: {
      'no-restricted-syntax': ['error', ...TIME, ...DATABASE],
      'no-restricted-imports': ['error', { paths: [POOL] }],
    },
  },
  {
    name: 'The one way to the database',
    files: ['app/tenancy/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', CONNECTIONS] },
  },
  {
    name: 'A manifest is read without its module',
    files: ['modules/*/manifest.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: CONNECTIONS.paths,
          patterns: [
            ...CONNECTIONS.patterns,
            {
              regex: '^\\.|^#modules/',
              message: 'Import parts of the module lazily: () => import(...).',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'Browser code',
    files: BROWSER_CODE,
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { ...RULES_LIST, 'no-console': 'error', '@typescript-eslint/no-shadow': 'off' },
  },
  {
    name: 'Matters of taste',
    rules: { '@unicorn/no-await-expression-member': 'off' },
  },
  {
    name: 'Types are not escaped',
    files: ['**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  {
    name: 'No suppressions',
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  }
)
