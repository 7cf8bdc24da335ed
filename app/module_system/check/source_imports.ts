import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Node } from 'typescript'

/** One import of a file, as it is written. */
export interface SourceImport {
  /** Path from the module's root. */
  file: string
  specifier: string
  /** Erased when it runs. */
  typeOnly: boolean
  /** `import(…)`: may point back without making a cycle. */
  lazy: boolean
}

const CODE = /\.(ts|tsx|js|jsx|mjs)$/
const LEFT_OUT = new Set(['node_modules', 'tests', 'src'])

/** Code of a module as it runs: without its tests and, in a package, without what it was compiled from. */
export async function moduleFiles(root: string, ending = CODE): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && ending.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !LEFT_OUT.has(file.split('/')[0] ?? '') && !file.includes('node_modules/'))
    .sort()
}

/** Every import of every file. Reads the syntax only, so it needs the development packages and runs nothing. */
export async function sourceImports(root: string): Promise<SourceImport[]> {
  const { default: ts } = await import('typescript')
  const imports: SourceImport[] = []
  for (const file of await moduleFiles(root)) {
    const text = await readFile(join(root, file), 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false)
    const add = (specifier: string, typeOnly: boolean, lazy: boolean) =>
      imports.push({ file, specifier, typeOnly, lazy })

    const visit = (node: Node) => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
        add(node.moduleSpecifier.text, node.importClause?.isTypeOnly ?? false, false)
      if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
        if (ts.isStringLiteral(node.moduleSpecifier))
          add(node.moduleSpecifier.text, node.isTypeOnly, false)
      }
      if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [argument] = node.arguments
        if (argument && ts.isStringLiteral(argument)) add(argument.text, false, true)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return imports
}
