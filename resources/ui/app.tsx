import './css/app.css'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { createInertiaApp, type ResolvedComponent } from '@inertiajs/react'
import type { Page } from '@inertiajs/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Alone } from './components/shell/alone'
import { Frame } from './components/shell/frame'
import { Shell } from './components/shell/shell'
import { styleNonce } from './lib/style_nonce'
import { queryClient } from './lib/query_client'
import { modulePages, type PageFile } from './modules'
import { loadTexts } from './text/store'
import { toLocale } from './types'

const pages = import.meta.glob<PageFile>('./pages/**/*.tsx')

/** `inbox/index` is a kernel page; `<module id>/<path>` belongs to that module. */
async function resolvePage(name: string): Promise<ResolvedComponent> {
  const load = pages[`./pages/${name}.tsx`] ?? modulePages[name]
  if (!load) throw new Error(`There is no page named ${name}`)
  return (await load()).default
}

// Asked for beside the page's code instead of after it.
const firstTexts = loadTexts(toLocale(document.documentElement.lang))

/** Pages before the login stand alone. An error keeps the navigation around it for as long as it is known where one stands. */
function layoutOf(name: string, page: Page) {
  if (/^(auth|setup)\//.test(name)) return Frame
  return name.startsWith('errors/') && !page.props.tenant ? [Frame, Alone] : [Frame, Shell]
}

void createInertiaApp({
  title: (title) => (title ? `${title} · Nexus` : 'Nexus'),
  resolve: resolvePage,
  layout: layoutOf,
  nonce: styleNonce,
  progress: { delay: 300, color: 'var(--accent)', showSpinner: false },
  setup: ({ el, App, props }) => {
    if (!el) return
    void firstTexts.then(() =>
      createRoot(el).render(
        <QueryClientProvider client={queryClient}>
          <CSPProvider nonce={styleNonce}>
            <App {...props} />
          </CSPProvider>
        </QueryClientProvider>
      )
    )
  },
})
