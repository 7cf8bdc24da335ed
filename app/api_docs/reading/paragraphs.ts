export interface Part {
  kind: 'text' | 'code' | 'strong'
  text: string
}

/** Paragraphs of the little Markdown that descriptions use: code and strong words. */
export const paragraphsOf = (markdown = ''): Part[][] =>
  markdown
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(partsOf)

const partsOf = (paragraph: string): Part[] =>
  paragraph
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) }
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) }
      return { kind: 'text', text: part }
    })
