import { newestMark, resealSecret } from '#app/shared/secrets'
import type { Portion, SealedCell } from '#app/settings/queries/sealed_cells'
import { isEnvelope, type PurposeOf } from '#app/settings/values/stored_values'

/** A secret that no present key opens. */
export interface LostSecret {
  /** Such as `channels.api_key` or `tenant_settings agent.openaiKey`. */
  place: string
  /** The tenant or organization whose it is; null for what belongs to neither. */
  ownerId: string | null
  /** Of the key that would open it, if the secret is whole. */
  keyId: string | null
}

interface Secret {
  sealed: string
  purpose: string
}

/** One way through all secrets, and what came of it. */
export class ResealPass {
  /** How many of each place were sealed anew. */
  readonly resealed = new Map<string, number>()
  /** Somebody wrote them in the same moment. */
  overtaken = 0
  readonly lost: LostSecret[] = []

  constructor(readonly batch: number) {}

  /** The cells of one column, portion by portion. */
  async cells(
    where: Omit<LostSecret, 'keyId'> & { purpose: string },
    read: (portion: Portion) => Promise<SealedCell[]>,
    replace: (cell: SealedCell, anew: string) => Promise<boolean>
  ) {
    let after: string | undefined
    for (;;) {
      const cells = await read({ after, mark: newestMark(), limit: this.batch })
      for (const cell of cells) {
        await this.#one(where, { sealed: cell.sealed, purpose: where.purpose }, (anew) =>
          replace(cell, anew)
        )
      }
      after = cells.at(-1)?.key
      if (after === undefined || cells.length < this.batch) return
    }
  }

  /** The envelopes among the settings of one owner. */
  async envelopes(
    where: { table: string; ownerId: string; group: string; purposeOf: PurposeOf },
    settings: Readonly<Record<string, unknown>>,
    replace: (envelope: { key: string; sealed: string; anew: string }) => Promise<boolean>
  ) {
    const { table, ownerId, group, purposeOf } = where
    for (const [key, value] of Object.entries(settings)) {
      if (!isEnvelope(value)) continue
      const { sealed, as } = value
      const place = { place: `${table} ${group}.${key}`, ownerId }
      await this.#one(place, { sealed, purpose: purposeOf(as ?? key) }, (anew) =>
        replace({ key, sealed, anew })
      )
    }
  }

  async #one(
    { place, ownerId }: Omit<LostSecret, 'keyId'>,
    { sealed, purpose }: Secret,
    replace: (anew: string) => Promise<boolean>
  ) {
    const result = resealSecret(sealed, purpose)
    switch (result.kind) {
      case 'current':
        return
      case 'resealed':
        if (await replace(result.sealed)) count(this.resealed, place)
        else this.overtaken++
        return
      case 'lost_key':
        this.lost.push({ place, ownerId, keyId: result.keyId })
        return
      case 'broken':
        this.lost.push({ place, ownerId, keyId: null })
    }
  }
}

const count = (counts: Map<string, number>, place: string) =>
  counts.set(place, (counts.get(place) ?? 0) + 1)
