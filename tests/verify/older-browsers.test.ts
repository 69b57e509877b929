// The page is for the browsers that people have: whatever is read of it is of Safari 15.4, Chrome 93, Firefox 92 or older. One newer
// letter in a regular expression, and such a browser reads nothing of the script at all.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst, transformWithOxc } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildVerifyPage } from '../../apps/verify/src/build-page.ts'

const room = join(import.meta.dirname, '../../apps/verify/src/page')

/** What came later in one of the three; what came by a name that is used for something else too is taken away in `page-in-hand`. */
const laterNames: ReadonlySet<string> = new Set(
  (
    'isWellFormed toWellFormed toSorted toReversed toSpliced findLast findLastIndex groupBy groupToMap fromAsync withResolvers ' +
    'structuredClone randomUUID canParse fromBase64 toBase64 setFromBase64 fromHex toHex setFromHex symmetricDifference ' +
    'isSubsetOf isSupersetOf isDisjointFrom intersection transferToFixedLength resizable maxByteLength waitAsync f16round ' +
    'sumPrecise getFloat16 setFloat16 supportedValuesOf isError rawJSON isRawJSON getOrInsert getOrInsertComputed ' +
    'CompressionStream DecompressionStream Float16Array Iterator Temporal Segmenter DurationFormat AsyncDisposableStack ' +
    'DisposableStack SuppressedError URLPattern TextDecoderStream TextEncoderStream OffscreenCanvas scheduler navigation ' +
    'requestIdleCallback showPopover hidePopover togglePopover popover showPicker checkVisibility setHTML setHTMLUnsafe ' +
    'getHTML parseHTMLUnsafe startViewTransition requestClose closedBy throwIfAborted timeout createSyncAccessHandle ' +
    'showOpenFilePicker showDirectoryPicker showSaveFilePicker adoptedStyleSheets userAgentData moveBefore caretPositionFromPoint ' +
    'ariaHidden ariaLabel ariaBusy ariaLive ariaDisabled ariaExpanded ariaCurrent ariaPressed'
  ).split(' '),
)

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* nodesIn(node: Node): Iterable<Node> {
  yield node
  for (const value of Object.values(node))
    for (const inner of [value].flat()) if (isNode(inner)) yield* nodesIn(inner)
}

/** Lookbehind, letters of a group's own (`(?i:`), a name that stands twice, sets in sets. */
const laterPattern = /\(\?<[=!]|\(\?[a-z]*-?[a-z]*:(?<!\(\?:)|\(\?<(\w+)>.*\(\?<\1>/
const textOf = (node: Node): string | null => {
  if (node.type === 'TemplateElement') return (node['value'] as { raw: string }).raw
  return node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null
}

function laterThanReaders(node: Node): string | null {
  const { type, regex, name, kind } = node as Node & { regex?: { pattern: string; flags: string } }
  if (type === 'StaticBlock' || type === 'Decorator' || type === 'AccessorProperty') return type
  if (type === 'ImportExpression' || type === 'MetaProperty') return type
  if (type === 'VariableDeclaration' && /using/.test(String(kind))) return 'using'
  if (regex != null && (laterPattern.test(regex.pattern) || /[^dgimsuy]/.test(regex.flags)))
    return `/${regex.pattern}/${regex.flags}`
  // Of which a regular expression may be made.
  const text = textOf(node)
  if (text !== null && laterPattern.test(text)) return text
  return type === 'Identifier' && laterNames.has(String(name)) ? String(name) : null
}

function laterIn(script: string): string[] {
  const nodes = [...nodesIn(parseAst(script) as unknown as Node)]
  const made = nodes.filter(({ type }) => /^(New|Call)Expression$/.test(type))
  const flags = made.flatMap(({ callee, arguments: given }) => {
    const isMade = (callee as { name?: string }).name === 'RegExp'
    const [, letters] = isMade ? (given as Node[]) : []
    return (letters === undefined ? '' : textOf([...nodesIn(letters)].at(-1)!)) === 'v' ? ['flag v'] : []
  })
  return [...new Set([...nodes.flatMap(node => laterThanReaders(node) ?? []), ...flags])]
}

/** In styles what is not known is only left out, but then the page looks like none. */
const laterStyle =
  /&|:has\(|@(container|layer|scope|property|starting-style|supports)|color-mix|oklch|oklab|lab\(|lch\(|light-dark|\b\d+(d|s|l)v[hw]\b|inset:|text-wrap|subgrid|:user-|:popover|anchor/

let script = ''
let style = ''
beforeAll(async () => {
  const page = await buildVerifyPage()
  script = page.slice(page.indexOf('<script>') + 8, page.lastIndexOf('</script>'))
  style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'))
})

describe('of what the page is made', () => {
  test('the script has no word and no name that older browsers do not know', async () => {
    expect(script.length).toBeGreaterThan(50_000)
    expect(laterIn(script)).toEqual([])
  })

  test('nothing of it would have to be told in older words', async () => {
    const told = async (target: string): Promise<string> =>
      (await transformWithOxc(script, 'page.js', { target, sourcemap: false })).code
    expect(await told('es2022')).toBe(await told('esnext'))
  })

  test('the style has nothing that older browsers leave out', () => {
    expect(style.length).toBeGreaterThan(1_000)
    expect(laterStyle.exec(style)).toBeNull()
  })
})

describe('what is found of what is newer', () => {
  test.each([
    ['/(?<=a)b/u', '/(?<=a)b/u'],
    ['x(/(?<!\\d)b/)', '/(?<!\\d)b/'],
    ['/[\\p{L}--a]/v', '/[\\p{L}--a]/v'],
    ['/(?i:a)b/', '/(?i:a)b/'],
    ['/(?<y>a)|(?<y>b)/', '/(?<y>a)|(?<y>b)/'],
    ['RegExp("(?<!a)")', '(?<!a)'],
    ['RegExp(`${b}(?<=a)`)', '(?<=a)'],
    ['new RegExp(b, `v`)', 'flag v'],
    ['class A { static { b() } }', 'StaticBlock'],
    ['{ using a = b() }', 'using'],
    ['import("a")', 'ImportExpression'],
    ['a.toSorted()', 'toSorted'],
    ['a?.findLast(b)', 'findLast'],
    ['const { withResolvers } = Promise', 'withResolvers'],
    ['structuredClone(a)', 'structuredClone'],
  ])('%s', (code, what) => {
    expect(laterIn(code)).toEqual([what])
  })

  test.each([
    '/(?:a)(?=b)(?!c)(?<name>d)/u',
    'a?.b ?? c',
    'class A { a = 1; static b = 2 }',
    'a.at(-1)',
    '"(?:a)"',
  ])('and of what is old enough nothing: %s', code => {
    expect(laterIn(code)).toEqual([])
  })
})

test('the words for a browser that is too old name the same ones as the docs', () => {
  const words = readFileSync(join(room, 'page.html'), 'utf8').split('<!--SCRIPT-->')[1]!
  const docs = readFileSync(join(import.meta.dirname, '../../docs/operating/mirror.md'), 'utf8')
  for (const one of ['Safari 15.4', 'Chrome 93', 'Firefox 92']) {
    expect(words.split(one)).toHaveLength(3)
    expect(docs).toContain(one)
  }
})
