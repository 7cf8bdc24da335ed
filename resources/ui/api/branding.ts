import type { Look } from '~/types'
import type { Api } from './client'
import type { One } from './types'

export type BrandImageKind = 'logo' | 'favicon'
export type BrandImage = { url: string; mime: string; width: number; height: number }

/** A color that was not readable as it was given, and what is shown instead. */
export type Adjustment = {
  token: 'accent' | 'accentSolid'
  scheme: 'light' | 'dark'
  from: string
  to: string
  ratio: number
}

export type Colors = { palette: Look['palette']; adjustments: Adjustment[] }

export type BrandingChoice = {
  name: string | null
  senderName: string | null
  primaryColor: string | null
  accentColor: string | null
}

export type Branding = BrandingChoice &
  Colors & { logo: BrandImage | null; favicon: BrandImage | null; version: number }

export const brandingApi = {
  read: (api: Api, signal?: AbortSignal) =>
    api.get<One<Branding>>('/admin/branding', undefined, signal),

  save: (api: Api, choice: BrandingChoice & { version: number }) =>
    api.put<One<Branding>>('/admin/branding', choice),

  /** What would become of colors. */
  palette: (api: Api, primaryColor: string, accentColor: string | null, signal?: AbortSignal) =>
    api.get<One<Colors>>('/admin/branding/palette', { primaryColor, accentColor }, signal),

  /** `image` as a data URL. */
  setImage: (api: Api, kind: BrandImageKind, image: string) =>
    api.put<One<Branding>>(`/admin/branding/images/${kind}`, { image }),

  removeImage: (api: Api, kind: BrandImageKind) =>
    api.delete<undefined>(`/admin/branding/images/${kind}`),
}
