import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withCheckoutLock } from './checkout_lock.mjs'
import { StartFailure } from './failure.mjs'
import { pinnedNode } from './node_binary.mjs'
import { BUILD, ROOT } from './paths.mjs'
import { runTool } from './run_tool.mjs'
import { say } from './say.mjs'
import { hashSources } from './source_hash.mjs'

const STAMP = join(BUILD, '.nexus-built')

async function isBuilt(hash) {
  return (await readFile(STAMP, 'utf8').catch(() => '')) === hash
}

/** Builds the application unless the build belongs to these very sources. */
export async function buildApp(lifecycle, log) {
  const hash = await hashSources(ROOT)
  if (await isBuilt(hash)) return
  await withCheckoutLock(lifecycle, async () => {
    if (await isBuilt(hash)) return
    say('Building Nexus ...')
    await rm(STAMP, { force: true })
    await writeFile(log, '')
    const code = await runTool(lifecycle, pinnedNode(), ['ace.js', 'build'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production' },
      log,
    })
    if (code !== 0) throw new StartFailure(`Nexus could not be built; see ${log}.`)
    // Written last: a build that was broken off carries no stamp and is done again.
    await writeFile(STAMP, hash)
  })
}
