import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { filesBelow } from '#tests/architecture/source_files'
import { readPlainYaml, type Yaml } from '#tests/support/plain_yaml'

const read = (path: string) => readFileSync(app.makePath(path), 'utf8')
const SECRET = /KEY|PASSWORD|SECRET|TOKEN|DATABASE_.*URL|REDIS_URL|AUTH/
const PINNED = /^[\w./-]+:v?\d+\.\d+(\.\d+)?[\w.-]*$/

/** Every variable the server reads, as start/env.ts declares them. */
const known = [...read('start/env.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]*):/gm)].map(
  ([, name]) => name
)

/** What the build makes or does without. */
const NOT_BUILT = ['node_modules', 'build', 'tmp', '.adonisjs', '.data', 'benchmarks']

type Service = Record<string, Yaml> & { environment?: Record<string, string> }

test.group('Dockerfile', () => {
  const text = read('Dockerfile').replaceAll(/\\\n\s*/g, '')
  const stages = text.split(/^(?=FROM )/m).slice(1)
  const last = stages.at(-1) ?? ''

  test('stands on one pinned image, with the Node.js that the tests ran on', ({ assert }) => {
    const images = [...text.matchAll(/^FROM (\S+)/gm)].map(([, image = '']) => image)
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>
    }
    assert.lengthOf(stages, 2)
    for (const image of images) assert.match(image, PINNED)
    assert.isTrue(images.every((image) => image.startsWith(`node:${devDependencies.node}-`)))
  })

  test('its process is no root, cannot change what it runs, and is looked after', ({ assert }) => {
    assert.match(last, /^USER node$/m)
    assert.isAbove(last.indexOf('USER node'), last.lastIndexOf('RUN '))
    assert.notMatch(last, /--chown=(?!root)/)
    assert.match(last, /^HEALTHCHECK .*CMD \[.+\]$/m)
    assert.match(last, /^CMD \["node", "bin\/server\.js"\]$/m)
    assert.match(last, /^ENV NODE_ENV=production/m)
  })

  test('holds no secret, and takes from the build its result alone', ({ assert }) => {
    const settings = [...text.matchAll(/^(?:ENV|ARG) (.*)$/gm)].flatMap(([, all = '']) =>
      all.split(' ')
    )
    assert.isEmpty(settings.filter((one) => SECRET.test(one)))
    const copies = [...last.matchAll(/^COPY (.*)$/gm)].map(([, what]) => what)
    assert.deepEqual(copies, ['--from=build /out /app', 'bin/image/health.mjs /app/bin/'])
    assert.equal(read('.dockerignore').match(/^[^#\n].*/m)?.[0], '*')
    assert.include(read('.dockerignore'), '**/.env*')
  })

  test('is given every folder of sources', ({ assert }) => {
    const allowed = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name)
    const folders = readdirSync(app.makePath(), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !NOT_BUILT.includes(entry.name))
      .map(({ name }) => name)
      .filter((name) => filesBelow(name).some((path) => /\.tsx?$/.test(path)))
    assert.isEmpty(folders.filter((name) => !allowed.includes(name)))
  })

  test('runs scripts of ours that a shell understands', ({ assert }) => {
    const steps = [...(stages[0] ?? '').matchAll(/^RUN (.*)$/gm)].map(([, step = '']) => step)
    for (const step of steps) assert.match(step, /^sh bin\/image\/\w+\.sh/)
    for (const path of [...filesBelow('bin/image'), 'bin/deploy']) {
      const shell = /^#!.*\b(sh|bash)$/m.exec(read(path).split('\n')[0] ?? '')?.[1]
      if (shell) execFileSync(shell, ['-n', app.makePath(path)])
      if (shell) assert.match(read(path), /^set -eu/m, path)
    }
  })
})

test.group('docker-compose.yml', () => {
  const compose = readPlainYaml(read('docker-compose.yml'))
  const services = compose.services as Record<string, Service>
  const all = Object.entries(services)
  const ours = [services.web!, services.worker!]

  test('has web, worker, PostgreSQL, Redis, a proxy and a mail catcher', ({ assert }) => {
    const names = ['web', 'worker', 'proxy', 'postgres', 'redis', 'mail']
    assert.sameMembers(Object.keys(services), names)
    assert.match(String(services.postgres!.image), /^postgres:18\./)
  })

  test('every image is pinned, and every service is looked after', ({ assert }) => {
    for (const [name, { image, build, healthcheck }] of all) {
      if (!build) assert.match(String(image), PINNED, name)
      const { test: command } = healthcheck as { test: string[] }
      assert.match(command[0] ?? '', /^CMD(-SHELL)?$/, name)
    }
  })

  test('no secret has a value or a default here', ({ assert }) => {
    const loose = all.flatMap(([service, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([name]) => SECRET.test(name))
        .filter(([, value]) => !/^[^$]*\$\{\w+:\?[^}]+\}[^$]*$|^\$\{\w+:-\}$/.test(value))
        .map(([name, value]) => `${service}: ${name}=${value}`)
    )
    assert.deepEqual(loose, [])
  })

  test('web and worker know every variable they are given, and differ as they should', ({
    assert,
  }) => {
    const [web, worker] = ours.map(({ environment = {} }) => environment)
    assert.isEmpty(Object.keys({ ...web, ...worker }).filter((name) => !known.includes(name)))
    assert.include(web, { RUN_WORKER: 'false', DATA_DIR: '/data' })
    assert.include(worker, { RUN_WEB: 'false' })
  })

  test('web and worker may be many, and may do little', ({ assert }) => {
    for (const service of ours) {
      assert.notProperty(service, 'container_name')
      assert.notProperty(service, 'ports')
      assert.deepInclude(service, {
        read_only: 'true',
        user: 'node',
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      })
    }
    assert.notProperty(services.postgres, 'ports')
    assert.notProperty(services.redis, 'ports')
  })

  test('the reader of these files refuses what it does not understand', ({ assert }) => {
    for (const strange of ['a: {b: c}', 'a: |\n  b', '- a\n', 'a: !tag b', '? a']) {
      assert.throws(() => readPlainYaml(strange))
    }
  })
})

test.group('Words of the deployment', () => {
  test('the roles of the container are those of the launcher and of the guide', ({ assert }) => {
    const script = read('bin/image/postgres_roles.sh')
    const sql = /<<'SQL'\n([\s\S]*)\nSQL/.exec(script)?.[1] ?? ''
    assert.include(read('docs/operations.md'), sql.replaceAll(/:'\w+'/g, `'…'`))
    const launcher = read('bin/launcher/database_roles.mjs')
    const restricted = /RESTRICTED = '(.*)'/.exec(launcher)?.[1]?.toLowerCase() ?? ''
    assert.lengthOf(sql.split(restricted), 5)
    const settings = [...launcher.matchAll(/\b(\w+_timeout): '(\w+)'/g)]
    assert.lengthOf(settings, sql.split(' set ').length - 2)
    for (const [, name, value] of settings) assert.include(sql, `set ${name} = '${value}'`)
  })

  test('every variable is in the operators’ table, and no other', ({ assert }) => {
    const documented = [...read('docs/operations.md').matchAll(/^\| `([A-Z][A-Z0-9_]*)`/gm)]
    assert.sameMembers(
      documented.map(([, name]) => name),
      known
    )
  })
})
