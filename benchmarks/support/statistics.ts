export interface Spread {
  min: number
  median: number
  max: number
}

/** Smallest, middle and largest of the values. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    min: rounded(sorted[0]),
    median: rounded(percentile(sorted, 0.5)),
    max: rounded(sorted.at(-1)),
  }
}

/** The value below which the given share (0–1) of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Four significant digits are more than any of these measurements carry. */
export const rounded = (value = 0) => Number(value.toPrecision(4))
