/**
 * What a spreadsheet takes for the beginning of a formula, also in the wide letters of East Asian input and behind
 * white space, which some trim away.
 */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n\0]/

const NEEDS_QUOTES = /[",;\r\n\t]|^\s|\s$/

/**
 * One line of a file of comma-separated values (RFC 4180), with its end. Whoever wrote a text that a person later opens
 * in a spreadsheet must not have it calculate, so such texts begin with an apostrophe.
 */
export const csvLine = (cells: readonly (string | number | null)[]) =>
  `${cells.map(csvCell).join(',')}\r\n`

function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
