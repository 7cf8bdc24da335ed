/** What a lead may send is longer than what is worth reading; the rest is not analysed. */
const LINE_LIMIT = 1000
const LINES_LIMIT = 20
const BURST_LIMIT = 3000

const FOLDED: Record<string, string> = { œ: 'o', æ: 'a', ß: 's', ø: 'o', ł: 'l', đ: 'd' }

/** The line as it may be quoted: no control, zero-width or direction characters, one blank at a time. */
export function clean(text: string): string {
  return text
    .slice(0, LINE_LIMIT)
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[’‘´`ʼ]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\uFE0F\u20E3]/gu, '')
    .trim()
    .normalize('NFC')
}

/** Lower case without accents, unit by unit, so that an index means the same place in both texts. */
export function fold(text: string): string {
  let folded = ''
  for (const unit of text) {
    if (unit.length > 1) {
      folded += unit
      continue
    }
    const lower = unit.toLowerCase().normalize('NFD').charAt(0)
    folded += FOLDED[lower] ?? lower
  }
  return folded
}

/** The lines worth reading: the newest, up to a few thousand characters in all. */
export function readable<T extends { text: string }>(lines: T[]): T[] {
  let left = BURST_LIMIT
  const kept = lines
    .slice(-LINES_LIMIT)
    .toReversed()
    .filter((line) => {
      const fits = left > 0
      left -= Math.min(line.text.length, LINE_LIMIT)
      return fits
    })
  return kept.reverse()
}

/** The same text with the given stretch blanked, so that it is not read a second time. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

export function wordsOf(folded: string): string[] {
  return folded.match(/[\p{L}]+/gu) ?? []
}
