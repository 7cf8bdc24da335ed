const SIZES = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } }
const LOCALES = ['es', 'en', 'fr']

const variant = (width, theme, locale) => ({
  viewport: SIZES[width],
  width,
  theme,
  locale,
  suffix: `${width}-${theme}-${locale}`,
})

/** Each size, theme and language at least once; where a scene says `main`, or all is wanted, each with each. */
const FEW = [
  variant(1440, 'dark', 'es'),
  variant(1440, 'light', 'en'),
  variant(390, 'dark', 'fr'),
  variant(390, 'light', 'es'),
]

export const VARIANTS = [1440, 390].flatMap((width) =>
  ['dark', 'light'].flatMap((theme) => LOCALES.map((locale) => variant(width, theme, locale)))
)

export const isWanted = ({ main, onlyPhone }, { suffix, width }, all) =>
  (all || main || FEW.some((one) => one.suffix === suffix)) && !(onlyPhone && width > 500)
