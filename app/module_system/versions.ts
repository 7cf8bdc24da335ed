/** Whether a semantic version stands before another; what follows a hyphen is not compared. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [partsOf(version), partsOf(than)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at !== -1 && (left[at] ?? 0) < (right[at] ?? 0)
}

const partsOf = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number)
