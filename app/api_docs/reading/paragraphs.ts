const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Paragraphs as HTML, of the little Markdown that descriptions use: code and strong words. */
export const paragraphsOf = (markdown = ''): string[] =>
  markdown
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) =>
      paragraph
        .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
        .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
        .replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    )
