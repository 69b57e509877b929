import { execFileSync } from 'node:child_process'
import { assert, asyncProperty, constantFrom, oneof, string, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFailures, UnreadableFile } from './document.ts'
import { readSource } from './read.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  try {
    return (await readSource(bytes, name)).format
  } catch (error) {
    return error instanceof UnreadableFile ? error.failure : `fault: ${String(error)}`
  }
}

describe('the kind decides the reader', () => {
  test('by content first, by name among texts', async () => {
    expect(await outcome(encode('Kế hoạch số 15'), 'a.txt')).toBe('txt')
    expect(await outcome(encode('# Kế hoạch'), 'a.md')).toBe('md')
    expect(await outcome(encode('TT;Việc;Hạn\n1;Họp;Quý I\n2;Báo cáo;Quý II\n'), 'a.csv')).toBe('csv')
    expect(await outcome(encode('<!doctype html><p>Kế hoạch của tỉnh</p>'), 'a.txt')).toBe('html')
  })

  test('a text file loads no reader of PDF, Word or pages', () => {
    const program = `
      import { registerHooks } from 'node:module'
      const seen = []
      registerHooks({ load(url, context, next) { seen.push(url); return next(url, context) } })
      const { readSource } = await import(${JSON.stringify(new URL('read.ts', import.meta.url).href)})
      await readSource(new TextEncoder().encode('Kế hoạch'), 'a.txt')
      console.log(JSON.stringify(seen.filter(url => /pdfjs|tesseract|canvas|cheerio/.test(url))))`
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual([])
  })
})

describe('what is no document is refused with its reason', () => {
  test('empty, blank, too large', async () => {
    expect(await outcome(new Uint8Array(0), 'a.txt')).toBe('empty')
    expect(await outcome(encode('\ufeff \u00a0\u200b\u2060\n\t\u3000\u00ad'), 'a.txt')).toBe('no-text')
    expect(await outcome(encode('<html><body><p>&nbsp;</p></body></html>'), 'a.html')).toBe('no-text')
    expect(await outcome(new Uint8Array(31 * 1024 * 1024).fill(97), 'a.txt')).toBe('too-large')
    expect(await outcome(new Uint8Array(20 * 1024 * 1024).fill(97), 'a.txt')).toBe('too-large')
  })

  test('blanks alone, however many, are told at once', async () => {
    expect(await outcome(encode(' \u00a0'.repeat(200_000)), 'a.txt')).toBe('no-text')
  })

  test('any bytes under any name give a document or a listed failure', async () => {
    const starts = constantFrom(
      '',
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '<html>',
      '\u0089PNG\r\n\u001a\n',
      '\u00ff\u00d8\u00ff',
      'II*\0',
    )
    const names = constantFrom('a.txt', 'a.pdf', 'a.docx', 'a.md', 'a.html', 'a.csv', 'a.png', 'a')
    const body = oneof(
      uint8Array({ maxLength: 300 }),
      string({ maxLength: 300, unit: 'grapheme' }).map(encode),
    )
    const formats = ['docx', 'odt', 'pdf', 'scan', 'html', 'txt', 'md', 'xlsx', 'csv']
    await assert(
      asyncProperty(starts, body, names, async (start, rest, name) => {
        const bytes = new Uint8Array([...Buffer.from(start, 'latin1'), ...rest])
        expect([...formats, ...readFailures]).toContain(await outcome(bytes, name))
      }),
      { numRuns: 250 },
    )
  }, 60_000)
})
