import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '#app/shared/contracts/locale'
import type { Dialogue } from '#tests/support/dialogues/dialogue'

const ROOT = join(import.meta.dirname, '..', '..', 'dialogues')

/** The dialogues of `tests/dialogues/{es,en,fr}` by language and file name, all or those whose file is wanted. */
export function loadDialogues(wanted: (file: string) => boolean = () => true): Dialogue[] {
  return LOCALES.flatMap((language) => {
    const folder = join(ROOT, language)
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.json') && wanted(file.slice(0, -'.json'.length)))
      .sort()
    return files.map((file) => read(join(folder, file), language))
  })
}

function read(path: string, language: string): Dialogue {
  const dialogue = JSON.parse(readFileSync(path, 'utf8')) as Dialogue
  if (!dialogue.name || dialogue.language !== language || !Array.isArray(dialogue.turns)) {
    throw new Error(`${path} needs a name, its folder's language and turns`)
  }
  return dialogue
}
