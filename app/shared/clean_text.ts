/**
 * What a stranger wrote, ready for PostgreSQL, which knows no NUL; everything else stays as it came. Fields that may be
 * empty are cleaned as well.
 */
export const cleanText = <Text extends string | null>(text: Text): Text =>
  (text === null ? null : text.replaceAll('\u0000', '')) as Text
