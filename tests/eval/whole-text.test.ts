// Every example, in every format: no sentence lost, cut, doubled or mixed with what stands around the text.
import { glob } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readFileSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDocumentReader } from '../../packages/services/src/commitments/readDocument.ts'

interface Expected {
  /** First words of every sentence, in order. */
  readonly sentences?: readonly string[]
  /** Long sentences, complete. */
  readonly whole?: readonly string[]
  readonly notes?: readonly string[]
  readonly once?: readonly string[]
  readonly absent?: readonly string[]
  readonly ocr?: boolean
}

const workspace = join(import.meta.dirname, '../..')
const paths: string[] = []
for await (const path of glob('examples/**/*.expected.json', { cwd: workspace })) paths.push(path)
const reader = openDocumentReader()
afterAll(() => reader.close())

const flat = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim()
const count = (text: string, words: string): number => flat(text).split(flat(words)).length - 1
const letters = (text: string): number => text.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0

function filesOf(path: string): { source: string; text: string } {
  const [folder, stem] = [join(workspace, dirname(path)), basename(path, '.expected.json')]
  const names = readdirSync(folder).filter(name => name.startsWith(`${stem}.`))
  const source = names.find(name => !/\.(?:json|text\.txt)$/.test(name)) ?? ''
  const text = names.find(name => name.endsWith('.text.txt')) ?? source
  return { source: join(folder, source), text: readFileSync(join(folder, text), 'utf8') }
}

describe.each(paths.sort())('%s', path => {
  const expected = JSON.parse(readFileSync(join(workspace, path), 'utf8')) as Expected
  const { source, text: known } = filesOf(path)
  let read = ''
  beforeAll(async () => {
    read = (await reader.read(source, basename(source), { pictures: false })).reading.text
  })

  test('is as long as the document, within two in a hundred', () => {
    expect(Math.abs(1 - letters(read) / letters(known))).toBeLessThanOrEqual(0.02)
  })

  // A scan is never read perfectly: its sentences are scored by `npm run eval`, leniently.
  test.skipIf(expected.ocr === true)('keeps every sentence, in order and whole', () => {
    const text = flat(read)
    const lost = [...(expected.sentences ?? []), ...(expected.whole ?? []), ...(expected.notes ?? [])]
    expect(lost.filter(words => !text.includes(flat(words)))).toEqual([])
    let at = 0
    for (const words of expected.sentences ?? []) {
      const found = text.indexOf(flat(words), at)
      expect({ words, found: found >= at }).toEqual({ words, found: true })
      at = found
    }
  })

  test('has nothing twice and nothing of what stands around it', () => {
    expect((expected.once ?? []).filter(words => count(read, words) !== 1)).toEqual([])
    expect((expected.absent ?? []).filter(words => count(read, words) > 0)).toEqual([])
  })
})

test('there are examples of every kind of file that an office sends', () => {
  const kinds = new Set(paths.map(path => filesOf(path).source.split('.').at(-1)))
  expect([...kinds].sort()).toEqual(['docx', 'html', 'odt', 'pdf', 'png', 'txt', 'xlsx'])
})
