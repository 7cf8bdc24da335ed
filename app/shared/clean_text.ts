/** What a stranger wrote, ready for PostgreSQL, which knows no NUL; everything else stays as it came. */
export const cleanText = (text: string) => text.replaceAll('\u0000', '')
