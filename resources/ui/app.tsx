import './css/app.css'
import { createInertiaApp, type ResolvedComponent } from '@inertiajs/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Frame } from './components/shell/frame'
import { Shell } from './components/shell/shell'
import { queryClient } from './lib/query_client'
import { loadTexts } from './text/store'
import { toLocale } from './types'

type PageFile = { default: ResolvedComponent }

const pages = {
  ...import.meta.glob<PageFile>('./pages/**/*.tsx'),
  ...import.meta.glob<PageFile>('/modules/*/ui/pages/**/*.tsx'),
}

/** `inbox/index` is a kernel page; `<module id>/<path>` belongs to that module. */
async function resolvePage(name: string): Promise<ResolvedComponent> {
  const [moduleId, ...path] = name.split('/')
  const load =
    pages[`./pages/${name}.tsx`] ?? pages[`/modules/${moduleId}/ui/pages/${path.join('/')}.tsx`]
  if (!load) throw new Error(`There is no page named ${name}`)
  return (await load()).default
}

// Asked for beside the page's code instead of after it.
const firstTexts = loadTexts(toLocale(document.documentElement.lang))

const standsAlone = (name: string) => name.startsWith('auth/') || name.startsWith('errors/')

void createInertiaApp({
  title: (title) => (title ? `${title} · Nexus` : 'Nexus'),
  resolve: resolvePage,
  layout: (name) => (standsAlone(name) ? Frame : [Frame, Shell]),
  progress: { delay: 300, color: 'var(--accent)', showSpinner: false },
  setup: ({ el, App, props }) => {
    if (!el) return
    void firstTexts.then(() =>
      createRoot(el).render(
        <QueryClientProvider client={queryClient}>
          <App {...props} />
        </QueryClientProvider>
      )
    )
  },
})
