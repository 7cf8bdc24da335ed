import type { Palette } from '#app/branding/colors/palette'

export const BRAND_IMAGE_KINDS = ['logo', 'favicon'] as const
export type BrandImageKind = (typeof BRAND_IMAGE_KINDS)[number]

/** What a tenant has chosen; null where it chose nothing. */
export interface Branding {
  name: string | null
  senderName: string | null
  primaryColor: string | null
  accentColor: string | null
  /** 0 where nothing was ever chosen. */
  version: number
}

export interface BrandImage {
  kind: BrandImageKind
  hash: string
  mime: string
  width: number
  height: number
}

/** How a tenant looks to everybody. */
export type Look = {
  /** The tenant's own name where no other was chosen. */
  name: string
  logoUrl: string | null
  faviconUrl: string | null
  /** null: the product's colors. */
  palette: Palette | null
}
