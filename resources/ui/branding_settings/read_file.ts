import { Problem } from '~/api/client'

const refusals = ['dataUrl', 'tooLarge', 'notAnImage', 'wrongType', 'dimensions', 'square'] as const

export type Refusal = (typeof refusals)[number]

/** A file as `data:TYPE;base64,…`. */
export function readAsDataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'))
    reader.readAsDataURL(file)
  })
}

/** Why a picture was not taken; null when it was, or when that is not what went wrong. */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Problem)) return null
  if (error.status === 413) return 'tooLarge'
  if (error.status !== 422) return null
  const rule = error.errors.find(({ field }) => field === 'image')?.rule
  if (rule === 'maxLength') return 'tooLarge'
  return refusals.find((one) => one === rule) ?? 'dataUrl'
}
