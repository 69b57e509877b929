// Every sentence of every room: both languages, the same marks, and no mark that the refusing code leaves open.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Phrase } from '../../packages/domain/src/kernel/language.ts'
import { refusalWords } from '../../packages/domain/src/publication/words.ts'

const root = join(import.meta.dirname, '../..')
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map(file => join(root, folder, file))

const wordFiles = [...filesUnder('packages/domain/src'), ...filesUnder('apps/cli/src')].filter(file =>
  /: Phrase\b|<\w*,? ?Phrase>|Phrases\b/.test(readFileSync(file, 'utf8')),
)

/** Every phrase in a value, however deep, with the way to it. */
function phrasesIn(value: unknown, way: string): [string, Phrase][] {
  if (typeof value !== 'object' || value === null) return []
  const { vi, en } = value as Partial<Phrase>
  if (typeof vi === 'string' && typeof en === 'string') return [[way, { vi, en }]]
  return Object.entries(value).flatMap(([key, inner]) => phrasesIn(inner, `${way}.${key}`))
}
const marks = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, mark]) => mark!).sort()

const modules = await Promise.all(
  wordFiles.map(async file => [file.slice(root.length + 1), (await import(file)) as object] as const),
)
const phrases = modules.flatMap(([file, room]) => phrasesIn(room, file))

test('words are found in every room', () => {
  for (const room of ['kernel', 'people', 'plans', 'commitments', 'safeguards', 'publication'])
    expect(
      phrases.some(([way]) => way.startsWith(`packages/domain/src/${room}/`)),
      room,
    ).toBe(true)
  expect(phrases.length).toBeGreaterThan(400)
})

test.each(phrases)('%s says the same in both languages', (way, { vi, en }) => {
  // A check of the doctor that has nothing to add is silent in both.
  expect(vi.trim() === '').toBe(en.trim() === '')
  if (!way.startsWith('apps/cli/src/commands/doctor-words')) expect(vi.trim()).not.toBe('')
  expect(vi).toBe(vi.normalize('NFC'))
  // A quarter is written in Roman figures in Vietnamese alone; its page gives both.
  if (way.endsWith('.quarterIs')) return
  expect([...new Set(marks(en))]).toEqual([...new Set(marks(vi))])
})

/** The places that refuse with a code, each with the names of the values that it gives. */
function refusalsIn(source: string): { code: string; given: string[] }[] {
  const calls = source.matchAll(/refused(?:<[^>]*>)?\(\s*'([a-z-]+)'\s*(?:,\s*(\{[^{}]*\}|[^,()]+))?/g)
  const literals = source.matchAll(/code: '([a-z-]+)'(?: as const)?,\s*values: (\{[^{}]*\})/g)
  return [...calls, ...literals].flatMap(([, code, values]) => {
    if (values !== undefined && !values.trim().startsWith('{')) return []
    if (values?.includes('...')) return []
    const given = [...(values ?? '').matchAll(/[{,]\s*(\w+)\s*(?=[:,}])/g)].map(([, name]) => name!)
    return [{ code: code!, given }]
  })
}

/** The page of amendments says this one in a sentence of its own, which asks for the version. */
const saidElsewhere = ({ file, code, given }: { file: string; code: string; given: string[] }): boolean =>
  (code === 'newer-edit' && given.includes('version')) ||
  // What looks at a file knows its bytes; whoever handed it in adds its name.
  file.startsWith('packages/services/src/progress/files/')

const refusals = ['packages/domain/src', 'packages/services/src']
  .flatMap(filesUnder)
  .flatMap(file =>
    refusalsIn(readFileSync(file, 'utf8')).map(refusal => ({
      file: file.slice(root.length + 1),
      ...refusal,
    })),
  )
  .filter(refusal => !saidElsewhere(refusal))

describe('every mark of a refusal’s sentence is given by the code that refuses', () => {
  test('the refusing places are found', () => expect(refusals.length).toBeGreaterThan(30))

  test.each(refusals)('$code in $file', ({ code, given }) => {
    const words = refusalWords[code]
    expect(words, 'a code without words').toBeDefined()
    expect(given).toEqual(expect.arrayContaining(marks(words!.vi)))
  })
})
