import { selectOne } from '#app/tenancy/database'
import { systemDatabase } from '#app/tenancy/system/database'

export interface StoredImage {
  mime: string
  bytes: Buffer
}

/** A picture of any open tenant by its hash: whoever has that has seen the picture. */
export const brandImageLookup = {
  byHash(hash: string): Promise<StoredImage | null> {
    return selectOne<StoredImage>(
      systemDatabase(),
      `select mime, bytes from brand_images
       where hash = :hash
         and exists (select 1 from tenants where id = brand_images.tenant_id and suspended_at is null)
       limit 1`,
      { hash }
    )
  },
}
