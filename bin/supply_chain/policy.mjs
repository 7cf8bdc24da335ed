/** Licences that ask for no more than to be named. */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
])

/** Packages under anything else, each looked at, with the reason why it may stay. */
export const EXCEPTIONS = {
  '@adonisjs/limiter': {
    licence: null,
    reason: 'MIT: its LICENSE.md says so, only package.json does not name it',
  },
  'axe-core': { licence: 'MPL-2.0', reason: 'a tool of the tests, used unchanged, not shipped' },
  'caniuse-lite': { licence: 'CC-BY-4.0', reason: 'data for the build and lint, not shipped' },
  'lightningcss': {
    licence: 'MPL-2.0',
    reason: 'a tool of the build, used unchanged, not shipped',
  },
  'spdx-exceptions': {
    licence: 'CC-BY-3.0',
    reason: 'names of licences for a lint tool, not shipped',
  },
}
