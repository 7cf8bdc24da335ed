import { cp, mkdtemp, mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSteps, copyContext } from './image/trial/context.mjs'
import { asUser, plainUser, run } from './image/trial/plain_user.mjs'
import { tryProcesses } from './image/trial/processes.mjs'
import { Lifecycle } from './launcher/lifecycle.mjs'
import { say } from './launcher/say.mjs'

/**
 * Walks through the Dockerfile without a container engine: its RUN steps in a clean folder, as a user who may do
 * nothing else, then web and worker from the result with an application folder that they cannot write. What an
 * engine would add (the base image, the network, limits) is not tried.
 */
async function main(lifecycle) {
  const folder = await mkdtemp(join(tmpdir(), 'nexus-image-'))
  lifecycle.onStop(() => rm(folder, { recursive: true, force: true }))
  const user = plainUser()
  const [source, out, home] = ['src', 'out', 'home'].map((name) => join(folder, name))
  await mkdir(home)
  const copied = await copyContext(source)
  await asUser(user, folder)
  say(`${copied} files go in.`)
  for (const step of await buildSteps()) {
    const began = performance.now()
    await run(step.replaceAll('/out', out), { cwd: source, home, user })
    say(`${Math.round((performance.now() - began) / 1000)} s  ${step}`)
  }
  await cp(join(source, 'bin/image/health.mjs'), join(out, 'bin/health.mjs'))
  // As in the image: the files belong to somebody else.
  await run(`chmod -R a-w '${out}'`, { cwd: folder, home })
  if (user) await run(`chown -R 0:0 '${out}'`, { cwd: folder, home })
  const { packages } = JSON.parse(await readFile(join(out, 'node_modules/.package-lock.json')))
  say(`${Object.keys(packages).length} packages stay.`)
  await tryProcesses(lifecycle, { folder, out, home, user })
}

const lifecycle = new Lifecycle()
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => lifecycle.stop())
try {
  await main(lifecycle)
  say('The image would work.')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await lifecycle.stop()
}
