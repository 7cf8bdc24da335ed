import type { CSSProperties } from 'react'
import type { Person } from '~/api/types'
import { hueOf } from '~/lib/names'

const hues = [232, 168, 28, 288, 200, 338, 96, 52]

export type ColorOf = (professionalId: string) => CSSProperties

/** A colour for each professional, as far apart as the first eight allow. */
export function colorsOf(professionals: readonly Person[]): ColorOf {
  const sorted = professionals.map(({ id }) => id).sort()
  return (professionalId) => {
    const index = sorted.indexOf(professionalId)
    const hue = index < 0 ? hueOf(professionalId) : hues[index % hues.length]
    return {
      '--event': `light-dark(hsl(${hue} 62% 93%), hsl(${hue} 34% 19%))`,
      '--event-edge': `light-dark(hsl(${hue} 55% 46%), hsl(${hue} 62% 64%))`,
      '--event-text': `light-dark(hsl(${hue} 65% 20%), hsl(${hue} 70% 90%))`,
    } as CSSProperties
  }
}
