/** Made by `bin/vite/module_packages_plugin.mjs`. */
declare module 'virtual:module-packages' {
  import type { PageFile, SlotFile } from './modules'
  import type { TextTree } from './text/store'

  export const pages: Record<string, () => Promise<PageFile>>
  export const components: Record<string, () => Promise<SlotFile>>
  export const texts: Record<string, () => Promise<TextTree>>
}
