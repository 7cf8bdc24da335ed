import type { Rule } from '#app/module_system/validation/problem'

/** A navigation entry leads to a page that the module itself answers. */
export const navigation: Rule = ({ modules, routes }) =>
  modules.flatMap(({ manifest }) => {
    const answered = new Set(
      routes
        .filter((route) => route.owner === manifest.id && route.area === 'tenant')
        .filter((route) => route.methods.includes('GET'))
        .map((route) => route.path)
    )
    return (manifest.navigation ?? [])
      .filter(({ path }) => !answered.has(path))
      .map(({ id, path }) => ({
        module: manifest.id,
        field: 'navigation',
        reason: `"${id}" leads to "${path}", which is no web route of the module`,
      }))
  })
