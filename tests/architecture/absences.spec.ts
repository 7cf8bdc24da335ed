import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { filesBelow, sourceFiles } from '#tests/architecture/source_files'

/** Commands of developers, which no process of an installation runs. */
const OF_DEVELOPERS = /^(app\/module_system\/(authoring|check)|bin|commands|database)\//

/** What a process of ours and a page of ours do not contain, and the files that may. */
const ABSENT: [what: string, pattern: RegExp, allowed?: string[]][] = [
  ['other programs', /['"](node:)?(child_process|cluster|worker_threads)['"]/],
  ['code from a text', /\beval\(|new Function\(|['"](node:)?vm['"]|\bsetTimeout\(\s*['"`]/],
  ['markup from a text', /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML/],
  ['markup written into the page', /document\.write|createContextualFragment|srcdoc=/i],
  ['messages of other windows', /addEventListener\(\s*['"]message['"]|window\.postMessage/],
  ['WebSockets and WebRTC', /new (WebSocket|RTCPeerConnection)\b/],
  ['hashes that are broken', /create(Hash|Hmac)\((?!\s*'sha256')/],
  ['ciphers of our own choice', /create(Cipher|Decipher)iv\(/, ['app/shared/key_ring.ts']],
  [
    'chance that can be guessed, but for waits',
    /Math\.random/,
    [
      'app/jobs/retry_delay.ts',
      'app/outgoing_webhooks/delivery/claim.ts',
      'app/outgoing_webhooks/delivery/places.ts',
      'app/outgoing_webhooks/delivery/waits.ts',
      'resources/ui/live/source.ts',
    ],
  ],
]

/** Names of packages that would bring what the table of requirements says is not here. */
const FOREIGN =
  /(^|[-/])(xml|xml2js|fast-xml-parser|libxmljs2?|ldapjs|ldapts|xpath|graphql|memjs|memcached|saml|jsonwebtoken|jose|ws|socket\.io|handlebars|liquidjs|mustache|ejs|pug|marked|markdown-it|sanitize-html|js-yaml|node-serialize|multer|busboy)$/

test.group('Absences', () => {
  const files = [
    ...sourceFiles().filter(({ path, isTest }) => !isTest && !OF_DEVELOPERS.test(path)),
    ...filesBelow('resources/widget').map((path) => ({
      path,
      text: readFileSync(app.makePath(path), 'utf8'),
    })),
  ]

  for (const [what, pattern, allowed = []] of ABSENT) {
    test(`no ${what}`, ({ assert }) => {
      assert.isAbove(files.length, 500)
      const found = files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
      assert.isEmpty(found.filter((path) => !allowed.includes(path)))
    })
  }

  test('no package for a language or a protocol that is not spoken', ({ assert }) => {
    const { dependencies } = JSON.parse(readFileSync(app.makePath('package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    assert.isEmpty(Object.keys(dependencies).filter((name) => FOREIGN.test(name)))
  })
})
