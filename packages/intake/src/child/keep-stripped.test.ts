import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const preload = `--import=${pathToFileURL(at('stripped-sources.mjs')).href}`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'camket-stripped-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps the reader’s sources without their types, each with the time of its source', () => {
  const file = join(folder, 'kept.json')
  execFileSync(process.execPath, ['--no-warnings', at('keep-stripped.ts'), file])
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { mtime: number; source: string }>
  const own = kept[pathToFileURL(at('bounds.ts')).href]!
  expect(own.mtime).toBe(statSync(at('bounds.ts')).mtimeMs)
  expect(own.source).not.toMatch(/: number|interface /)
  expect(Object.keys(kept).filter(url => url.endsWith('.test.ts'))).toEqual([])
})

it('runs what is kept while the source is as it was, and the source itself once it has changed', () => {
  const source = join(folder, 'said.ts')
  writeFileSync(source, `const said: string = 'the source'\nconsole.log(said)`)
  const file = join(folder, 'kept.json')
  const mtime = statSync(source).mtimeMs
  writeFileSync(
    file,
    JSON.stringify({ [pathToFileURL(source).href]: { mtime, source: `console.log('what is kept')` } }),
  )
  expect(run(source, file)).toBe('what is kept')
  utimesSync(source, new Date(), new Date(mtime + 5_000))
  expect(run(source, file)).toBe('the source')
})

it.each(['', '{', 'null', '[]', '{"__proto__":{"x":1}}'])('starts without a sound file of them: %j', text => {
  const source = join(folder, 'said.ts')
  writeFileSync(source, `const said: string = 'the source'\nconsole.log(said)`)
  const file = join(folder, 'kept.json')
  writeFileSync(file, text)
  expect(run(source, file)).toBe('the source')
})

function run(source: string, file: string): string {
  const env = { ...process.env, CAMKET_STRIPPED: file }
  return execFileSync(process.execPath, ['--no-warnings', preload, source], { env, encoding: 'utf8' }).trim()
}
