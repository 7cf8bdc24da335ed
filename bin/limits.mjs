import { writeFile } from 'node:fs/promises'
import { LIMIT_TABLE } from '../app/shared/limits.ts'
import { limitsDocument } from '../app/shared/limits_document.ts'

/** Writes docs/limits.md anew. */
await writeFile(new URL('../docs/limits.md', import.meta.url), limitsDocument(LIMIT_TABLE))
