const boundaries = require('./tests/architecture/boundaries/rules.cjs')

/**
 * Without the tsconfig's `paths` none of the `#app/*` imports would be resolved, and every rule would pass in
 * silence; the canaries in tests/architecture prove that they are.
 */
module.exports = {
  forbidden: boundaries(__dirname),
  options: {
    tsConfig: { fileName: 'tests/architecture/boundaries/tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(tests|build|\\.adonisjs)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css'],
    },
  },
}
