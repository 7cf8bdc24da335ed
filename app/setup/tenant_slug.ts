/** Room for a number behind it, in the 63 characters that a slug may have. */
const LONGEST = 50

/** "Clínica Sol & Mar" → "clinica-sol-mar"; a name without Latin letters or digits gives "location". */
export function tenantSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  return slug || 'location'
}
