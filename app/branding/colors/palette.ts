import { contrast, mix } from '#app/branding/colors/color'

/** WCAG 2.2 AA for text. */
export const READABLE = 4.5

/** Texts in the accent's color stand on these; see `resources/ui/css/tokens.css`. */
const SURFACES = {
  light: ['#ffffff', '#f7f8fa', '#eff1f5'],
  dark: ['#121317', '#0c0d10', '#1b1d23', '#1a1c21'],
} as const

type Scheme = keyof typeof SURFACES
const EXTREMES = { light: '#000000', dark: '#ffffff' } as const

const WHITE = '#ffffff'
/** So much of the color is in the soft ground behind it. */
const SOFT = { light: 0.88, dark: 0.84 } as const
const HOVER = 0.14
const STEP = 0.02

/** The tokens that a brand sets, for one color scheme. */
export type Shades = {
  accent: string
  accentSoft: string
  accentSolid: string
  accentSolidHover: string
}

export type Palette = {
  light: Shades
  dark: Shades
}

/** A color that was not readable as it was given, and what is shown instead. */
export interface Adjustment {
  token: 'accent' | 'accentSolid'
  scheme: Scheme
  from: string
  to: string
  /** What the given color would have had, of the 4.5 that text needs. */
  ratio: number
}

/**
 * Colors for both schemes from the one or two that somebody chose. What would be hard to read is moved towards black or
 * white as little as needed, and said.
 */
export function paletteOf(primary: string, accent: string | null) {
  const text = accent ?? primary
  const adjustments: Adjustment[] = []
  const shades = (scheme: Scheme): Shades => {
    const solid = readable(primary, [WHITE], '#000000')
    const shown = readableText(text, scheme)
    note(adjustments, 'accentSolid', scheme, primary, solid, [WHITE])
    note(adjustments, 'accent', scheme, text, shown, groundsOf(text, scheme))
    return {
      accent: shown,
      accentSoft: softOf(text, scheme),
      accentSolid: solid,
      accentSolidHover: mix(solid, '#000000', HOVER),
    }
  }
  const palette: Palette = { light: shades('light'), dark: shades('dark') }
  return { palette, adjustments }
}

const softOf = (color: string, scheme: Scheme) => mix(color, SURFACES[scheme][0], SOFT[scheme])

const groundsOf = (color: string, scheme: Scheme) => [...SURFACES[scheme], softOf(color, scheme)]

const readableText = (color: string, scheme: Scheme) =>
  readable(color, groundsOf(color, scheme), EXTREMES[scheme])

const worst = (color: string, grounds: readonly string[]) =>
  Math.min(...grounds.map((ground) => contrast(color, ground)))

/** The color, or the nearest on the way to `extreme` that can be read on all grounds. */
function readable(color: string, grounds: readonly string[], extreme: string): string {
  for (let share = 0; share < 1; share += STEP) {
    const tried = mix(color, extreme, share)
    if (worst(tried, grounds) >= READABLE) return tried
  }
  return extreme
}

function note(
  adjustments: Adjustment[],
  token: Adjustment['token'],
  scheme: Scheme,
  from: string,
  to: string,
  grounds: readonly string[]
) {
  if (from.toLowerCase() === to) return
  const ratio = Math.floor(worst(from, grounds) * 100) / 100
  adjustments.push({ token, scheme, from, to, ratio })
}
