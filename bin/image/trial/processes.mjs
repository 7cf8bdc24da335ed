import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDataDir } from '../../launcher/data_dir.mjs'
import { startEmbeddedDatabase } from '../../launcher/embedded_database.mjs'
import { freePort } from '../../launcher/port.mjs'
import { waitUntil } from '../../launcher/processes.mjs'
import { say } from '../../launcher/say.mjs'
import { keepSecrets } from '../../launcher/secrets.mjs'
import { asUser, cleanEnvironment, run } from './plain_user.mjs'

const READY_MS = 60_000
const SITE = 'https://nexus.example'

async function startDatabase(lifecycle, folder) {
  const { paths, ours } = await openDataDir(join(folder, 'database'))
  const secrets = await keepSecrets(paths.secrets)
  const started = await startEmbeddedDatabase(lifecycle, {
    paths,
    ours,
    secrets,
    database: 'nexus',
  })
  return started.environment
}

async function startRedis(lifecycle, folder) {
  const port = await freePort('127.0.0.1')
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
  const redis = spawn('redis-server', options, { stdio: 'ignore' })
  lifecycle.onStop(() => void redis.kill('SIGKILL'))
  return `redis://127.0.0.1:${port}`
}

function startProcess(lifecycle, { out, user }, env) {
  const child = spawn(process.execPath, ['bin/server.js'], { cwd: out, env, ...user })
  lifecycle.onStop(() => void child.kill('SIGKILL'))
  const started = { env, output: '', child }
  child.stdout.on('data', (part) => (started.output += part))
  child.stderr.on('data', (part) => (started.output += part))
  return started
}

/** By the image's own health check. */
async function awaitHealth(name, { child, env, output }, { out, home, user }) {
  const check = `PORT=${env.PORT} node bin/health.mjs`
  const healthy = await waitUntil(async () => {
    if (child.exitCode !== null) return true
    return run(check, { cwd: out, home, user }).then(
      () => true,
      () => false
    )
  }, READY_MS)
  if (!healthy || child.exitCode !== null) throw new Error(`The ${name} is not healthy:\n${output}`)
  say(`The ${name} is healthy.`)
}

async function expectStatus(url, status) {
  const answer = await fetch(url, { redirect: 'manual' })
  if (answer.status !== status) throw new Error(`${url} answered ${answer.status}, not ${status}.`)
}

async function expectGoodEnd(name, { child }) {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const code = await ended
  if (code !== 0) throw new Error(`The ${name} ended with ${code} when asked to stop.`)
}

/** Web and worker on an empty database and Redis: healthy, each serving what it should, and gone when asked. */
export async function tryProcesses(lifecycle, trial) {
  const { folder, out, home, user } = trial
  const data = join(folder, 'data')
  await mkdir(data)
  const shared = {
    ...cleanEnvironment(home),
    ...(await startDatabase(lifecycle, folder)),
    NODE_ENV: 'production',
    TZ: 'UTC',
    HOST: '0.0.0.0',
    APP_KEY: randomBytes(32).toString('base64url'),
    APP_URL: SITE,
    TRUST_PROXY: 'true',
    ENCRYPTION_KEYS: '',
    OPENAI_API_KEY: '',
    OPENAI_MODEL: 'gpt-4o-mini',
    REDIS_URL: await startRedis(lifecycle, folder),
  }
  await asUser(user, data)
  const port = async () => String(await freePort('127.0.0.1'))
  const forWeb = { ...shared, PORT: await port(), RUN_WORKER: 'false', DATA_DIR: data }
  const forWorker = { ...shared, PORT: await port(), RUN_WEB: 'false' }
  await run('! touch bin/written 2>&1', { cwd: out, home, user })
  const web = startProcess(lifecycle, trial, forWeb)
  const worker = startProcess(lifecycle, trial, forWorker)
  await awaitHealth('web process', web, trial)
  await awaitHealth('worker', worker, trial)
  await expectStatus(`http://127.0.0.1:${forWeb.PORT}/login`, 200)
  await expectStatus(`http://127.0.0.1:${forWorker.PORT}/login`, 404)
  const { setupUrl } = JSON.parse(await readFile(join(data, 'demo.json'), 'utf8'))
  if (!setupUrl?.startsWith(`${SITE}/setup/`))
    throw new Error('There is no link for the first admin.')
  await Promise.all([expectGoodEnd('web process', web), expectGoodEnd('worker', worker)])
  say('Both ended in good order.')
}
