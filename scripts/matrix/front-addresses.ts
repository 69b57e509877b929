// Addresses that the HTTP front answers or judges before the web hears of them: every literal in it that begins like a path.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const folders = ['apps/cli/src/server', 'apps/cli/src/witness']
const root = join(import.meta.dirname, '../..')

/** Text of each path literal and path pattern, each once: a new one is found whatever it is used for. */
export function addressesOfFront(): string[] {
  const found = new Set<string>()
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    const look = (node: ts.Node): void => {
      const text = pathIn(node)
      if (text !== null) found.add(text)
      if (!ts.isImportDeclaration(node)) ts.forEachChild(node, look)
    }
    look(source)
  }
  return [...found].sort()
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => join(root, folder, name))
}

function pathIn(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node))
    return /^\/[\w.]/.test(node.text) ? node.text : null
  if (ts.isRegularExpressionLiteral(node)) return /^\/\^\(?\\\//.test(node.text) ? node.text : null
  return null
}
