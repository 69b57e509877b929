// What no other gate sees: size of folders, drawer names, hidden clocks in the rules, dead links, undeclared reasons for a dependency.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')
const mostFilesInFolder = 15
const skipped = new Set(['node_modules', '.git', 'build', '.svelte-kit', '.cache', '.eval'])
const problems: string[] = []

interface Folder {
  readonly path: string
  readonly files: ReadonlyArray<string>
}

function* folders(path: string): Generator<Folder> {
  const entries = readdirSync(path, { withFileTypes: true }).filter(entry => !skipped.has(entry.name))
  yield { path, files: entries.filter(entry => entry.isFile()).map(entry => entry.name) }
  for (const entry of entries) if (entry.isDirectory()) yield* folders(join(path, entry.name))
}

const isSource = (name: string): boolean =>
  /\.(ts|mts|mjs|cjs|svelte)$/.test(name) && !/\.(test|d)\.ts$/.test(name)

function checkFolder({ path, files }: Folder): void {
  const place = relative(root, path)
  const sources = files.filter(isSource)
  if (sources.length > mostFilesInFolder) {
    problems.push(`${place}: ${sources.length} source files; over ${mostFilesInFolder} a folder is two rooms`)
  }
  for (const name of [...sources, place.split('/').at(-1) ?? '']) {
    if (/^(utils?|helpers?|misc|common|managers?|base)(\.|$)/.test(name)) {
      problems.push(`${place}/${name}: a drawer's name; say what is in it`)
    }
  }
}

function checkClock(file: string, text: string): void {
  if (!file.startsWith('packages/domain/src/') || file.endsWith('.test.ts')) return
  for (const hidden of text.match(/\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b/g) ??
    []) {
    problems.push(`${file}: ${hidden}: rules never read the clock or chance; take it as an argument`)
  }
}

function checkLinks(file: string, text: string): void {
  const prose = text.replace(/```[\s\S]*?```/g, '')
  for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (!target || /^[a-z]+:|^#/.test(target)) continue
    const path = join(root, dirname(file), decodeURI(target.split('#')[0] ?? ''))
    if (!existsSync(path)) problems.push(`${file}: link to ${target}, which is not there`)
  }
}

function checkReasons(manifests: ReadonlyArray<string>): void {
  const reasons = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  for (const manifest of manifests) {
    const declared = JSON.parse(readFileSync(join(root, manifest), 'utf8'))
    const names = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap(kind =>
      Object.entries<string>(declared[kind] ?? {}),
    )
    for (const [name, version] of names) {
      if (!/^\d/.test(version)) problems.push(`${manifest}: ${name} ${version}: pin the exact version`)
      const listed = [name, name.replace(/\/.*$/, '/*')].some(each => reasons.includes(`\`${each}\``))
      if (!name.startsWith('@camket/') && !listed) {
        problems.push(
          `${manifest}: ${name} has no line in docs/dependencies.md (what for, why this one, licence)`,
        )
      }
    }
  }
}

const manifests: string[] = []
for (const folder of folders(root)) {
  checkFolder(folder)
  for (const name of folder.files) {
    const file = relative(root, join(folder.path, name))
    if (name === 'package.json') manifests.push(file)
    if (!/\.(ts|md)$/.test(name) || statSync(join(root, file)).size > 1_000_000) continue
    const text = readFileSync(join(root, file), 'utf8')
    if (name.endsWith('.md')) checkLinks(file, text)
    else checkClock(file, text)
  }
}
checkReasons(manifests)

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log('rooms: folders, names, clocks, links and reasons are in order')
