import { readFile, readdir, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { modulePackages } from '../launcher/module_packages.mjs'

const VIRTUAL = 'virtual:module-packages'
const RESOLVED = `\0${VIRTUAL}`

/** One copy of each in the browser: a second React has no hooks, a second Inertia no page. */
const SHARED = [
  'react',
  'react-dom',
  '@inertiajs/core',
  '@inertiajs/react',
  '@tanstack/react-query',
  'lucide-react',
]

const slashed = (path) => path.split(sep).join('/')

async function filesBelow(folder, ending) {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => slashed(relative(folder, join(entry.parentPath, entry.name))))
    .sort()
}

/** `'{module}/{path}': () => import('{file}')` for every file below a folder of each package. */
async function lazyMap(packages, folder, ending, suffix = '') {
  const lists = packages.map(async ({ id, root }) => {
    const files = await filesBelow(join(root, folder), ending)
    return files.map((file) => {
      const name = JSON.stringify(`${id}/${file.replace(ending, '')}`)
      return `${name}: () => import(${JSON.stringify(slashed(join(root, folder, file)))})${suffix}`
    })
  })
  return `{ ${(await Promise.all(lists)).flat().join(',\n')} }`
}

async function virtualModule(packages) {
  const code = /\.(tsx|jsx|js)$/
  return [
    `export const pages = ${await lazyMap(packages, 'ui/pages', code)}`,
    `export const components = ${await lazyMap(packages, 'ui/components', code)}`,
    `export const texts = ${await lazyMap(packages, 'lang', /\.json$/, '.then((file) => file.default)')}`,
  ].join('\n')
}

/** The build names what it was made of after the module, not after where the machine keeps the package. */
async function renameInManifest(file, root, packages) {
  const prefixes = packages.map(({ id, root: folder }) => [
    `${slashed(relative(root, folder))}/`,
    `modules/${id}/`,
  ])
  const rename = (key) => {
    const found = prefixes.find(([prefix]) => key.startsWith(prefix))
    return found ? found[1] + key.slice(found[0].length) : key
  }
  const manifest = JSON.parse(await readFile(file, 'utf8'))
  const renamed = Object.entries(manifest).map(([key, chunk]) => [
    rename(key),
    {
      ...chunk,
      ...(chunk.src && { src: rename(chunk.src) }),
      ...(chunk.imports && { imports: chunk.imports.map(rename) }),
      ...(chunk.dynamicImports && { dynamicImports: chunk.dynamicImports.map(rename) }),
    },
  ])
  await writeFile(file, JSON.stringify(Object.fromEntries(renamed), null, 2))
}

/**
 * Brings the pages, components, texts and class names of module packages into the browser build. `import.meta.glob`
 * is static and Tailwind skips what is installed, so both are told here.
 */
export function modulePackagesPlugin(root, packages = modulePackages(root)) {
  const styles = slashed(join(root, 'resources/ui/css/app.css'))
  return {
    name: 'nexus:module-packages',
    enforce: 'pre',

    config: () => ({
      resolve: {
        dedupe: SHARED,
        alias: [{ find: /^nexus\/ui$/, replacement: join(root, 'resources/ui/exports.ts') }],
      },
      server: { fs: { allow: [root, ...packages.map((one) => one.root)] } },
    }),

    resolveId: (id) => (id === VIRTUAL ? RESOLVED : null),

    load: (id) => (id === RESOLVED ? virtualModule(packages) : null),

    transform(code, id) {
      if (slashed(id.split('?')[0]) !== styles) return null
      const sources = packages.map((one) => `@source '${slashed(join(one.root, 'ui'))}';`)
      return { code: `${code}\n${sources.join('\n')}\n`, map: null }
    },

    writeBundle: {
      order: 'post',
      async handler({ dir }) {
        const manifest = join(dir, '.vite/manifest.json')
        if (packages.length > 0 && existsSync(manifest))
          await renameInManifest(manifest, root, packages)
      },
    },
  }
}
