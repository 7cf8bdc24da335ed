import { test } from '@japa/runner'
import { OfflineBrain } from '#app/agent/brains/offline/offline_brain'
import { loadDialogues } from '#tests/support/dialogues/load'
import { MemoryClinic } from '#tests/support/dialogues/memory_clinic'
import { runDialogue } from '#tests/support/dialogues/run'

/** A Wednesday morning, and a Sunday night that is still Saturday in UTC-5. */
const CLOCKS = ['2026-11-25T08:10:00.000Z', '2026-11-29T22:40:00.000Z']

test.group('The offline brain in dialogues', () => {
  for (const dialogue of loadDialogues()) {
    for (const now of CLOCKS) {
      test(`${dialogue.language}: ${dialogue.name} (${now.slice(0, 10)})`, async ({ assert }) => {
        await runDialogue(
          dialogue,
          new MemoryClinic(new OfflineBrain(), dialogue.language, now),
          assert
        )
      })
    }
  }
})
