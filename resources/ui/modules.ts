import type { ComponentType } from 'react'
import type { ResolvedComponent } from '@inertiajs/react'
import {
  components as packageComponents,
  pages as packagePages,
  texts as packageTexts,
} from 'virtual:module-packages'
import type { TextTree } from './text/store'

/** What every module adds to the interface, by `{module id}/{path}`: folders of `modules/`, then packages. */
type Loaders<File> = Record<string, () => Promise<File>>

export type PageFile = { default: ResolvedComponent }
export type SlotFile = { default: ComponentType<{ data: unknown }> }

const ofFolders = <File>(files: Loaders<File>, folder: string): Loaders<File> =>
  Object.fromEntries(
    Object.entries(files).map(([path, load]) => [nameOf(path, folder), load] as const)
  )

/** `/modules/paint/ui/pages/walls/index.tsx` is `paint/walls/index`. */
const nameOf = (path: string, folder: string) =>
  path
    .replace(/^\/modules\//, '')
    .replace(`/${folder}/`, '/')
    .replace(/\.[^./]+$/, '')

export const modulePages: Loaders<PageFile> = {
  ...ofFolders(import.meta.glob<PageFile>('/modules/*/ui/pages/**/*.tsx'), 'ui/pages'),
  ...packagePages,
}

export const moduleComponents: Loaders<SlotFile> = {
  ...ofFolders(import.meta.glob<SlotFile>('/modules/*/ui/components/**/*.tsx'), 'ui/components'),
  ...packageComponents,
}

/** By `{module id}/{locale}`. */
export const moduleTexts: Loaders<TextTree> = {
  ...ofFolders(import.meta.glob<TextTree>('/modules/*/lang/*.json', { import: 'default' }), 'lang'),
  ...packageTexts,
}
