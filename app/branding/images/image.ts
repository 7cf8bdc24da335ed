import { readJpeg } from '#app/branding/images/jpeg'
import { readPng } from '#app/branding/images/png'
import { readWebp } from '#app/branding/images/webp'

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** A picture of which every part is known: what is not needed to show it is taken out. */
export interface PlainImage {
  width: number
  height: number
  bytes: Buffer
}

export interface Image extends PlainImage {
  mime: ImageType
}

/** Reads a picture of one kind; null when it is none, is broken, or something hangs on it. */
export type ImageReader = (bytes: Buffer) => PlainImage | null

const READERS: Record<ImageType, ImageReader> = {
  'image/png': readPng,
  'image/jpeg': readJpeg,
  'image/webp': readWebp,
}

/** What the bytes are, whatever anybody says they are. Never throws. */
export function readImage(bytes: Buffer): Image | null {
  for (const mime of IMAGE_TYPES) {
    const image = READERS[mime](bytes)
    if (image) return { mime, ...image }
  }
  return null
}
