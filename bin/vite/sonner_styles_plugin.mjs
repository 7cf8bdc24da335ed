/**
 * Sonner writes its styles into the page when it is imported, which the content security policy of our pages refuses.
 * They come as a file of the build instead (`sonner/dist/styles.css`), and that line is left out.
 */
export function sonnerStylesPlugin() {
  return {
    name: 'nexus:sonner-styles',
    transform(code, id) {
      if (!/\/sonner\/dist\/index\.mjs$/.test(id.split('?')[0])) return null
      const without = code.replace(/^__insertCSS\(".*"\);?$/m, '')
      if (without === code) throw new Error('sonner no longer writes its styles as it did')
      return { code: without, map: null }
    },
  }
}
