import type { Look, Shades } from '~/types'

const tokens: [token: string, shade: keyof Shades][] = [
  ['--accent', 'accent'],
  ['--accent-soft', 'accentSoft'],
  ['--accent-solid', 'accentSolid'],
  ['--accent-solid-hover', 'accentSolidHover'],
]

/** The tokens of a palette as declarations; `selected` is the soft ground of what is chosen. */
export function tokensOf({ light, dark }: NonNullable<Look['palette']>): [string, string][] {
  const declared = tokens.map(([token, shade]): [string, string] => [
    token,
    `light-dark(${light[shade]}, ${dark[shade]})`,
  ])
  return [...declared, ['--selected', `light-dark(${light.accentSoft}, ${dark.accentSoft})`]]
}

const sheet = new CSSStyleSheet()
let productIcon: string | null = null

/** Puts a tenant's colors and icon in the place of the product's, or these back. A sheet of ours needs no inline style. */
export function applyLook(look: Look | null): void {
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  const declarations = look?.palette ? tokensOf(look.palette) : []
  sheet.replaceSync(
    `:root { ${declarations.map(([token, value]) => `${token}: ${value};`).join(' ')} }`
  )
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]')
  if (!icon) return
  productIcon ??= icon.href
  icon.href = look?.faviconUrl ?? productIcon
}
