import { createHash } from 'node:crypto'
import { recordAudit } from '#app/audit/record_audit'
import type { BrandImageKind } from '#app/branding/contracts/branding'
import type { Image } from '#app/branding/images/image'
import { clock } from '#app/shared/clock'
import { execute, selectOne, transaction, type Transaction } from '#app/tenancy/database'
import { currentTenantId } from '#app/tenancy/scope'

/** Puts a picture of the current tenant in the place of the one before. */
export function setBrandImage(kind: BrandImageKind, image: Image, actorId: string) {
  const { mime, width, height, bytes } = image
  const hash = createHash('sha256').update(bytes).digest('hex')
  return transaction(async (trx) => {
    const before = await knownHash(trx, kind)
    // The query builder knows no bytes among its bindings; text in base64 is as good.
    await execute(
      trx,
      `insert into brand_images (tenant_id, kind, hash, mime, width, height, bytes, updated_at)
       values (:tenantId, :kind, :hash, :mime, :width, :height, decode(:encoded, 'base64'), :now)
       on conflict (tenant_id, kind) do update set hash = excluded.hash, mime = excluded.mime,
         width = excluded.width, height = excluded.height, bytes = excluded.bytes,
         updated_at = excluded.updated_at`,
      {
        tenantId: currentTenantId(),
        ...{ kind, hash, mime, width, height },
        encoded: bytes.toString('base64'),
        now: clock.now().toJSDate(),
      }
    )
    await record(trx, kind, { before, after: hash }, actorId)
  })
}

/** False when there was none. */
export function removeBrandImage(kind: BrandImageKind, actorId: string): Promise<boolean> {
  return transaction(async (trx) => {
    const before = await knownHash(trx, kind)
    if (before === null) return false
    await execute(trx, `delete from brand_images where tenant_id = :tenantId and kind = :kind`, {
      tenantId: currentTenantId(),
      kind,
    })
    await record(trx, kind, { before, after: null }, actorId)
    return true
  })
}

async function knownHash(trx: Transaction, kind: BrandImageKind): Promise<string | null> {
  const row = await selectOne<{ hash: string }>(
    trx,
    `select hash from brand_images where tenant_id = :tenantId and kind = :kind for update`,
    { tenantId: currentTenantId(), kind }
  )
  return row?.hash ?? null
}

function record(
  trx: Transaction,
  kind: BrandImageKind,
  { before, after }: { before: string | null; after: string | null },
  actorId: string
) {
  return recordAudit(
    {
      action: 'branding.image_changed',
      subject: { type: 'tenant', id: currentTenantId() },
      before: { kind, image: before },
      after: { kind, image: after },
      actorId,
    },
    trx
  )
}
