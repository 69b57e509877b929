import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChildReader, readInChild } from './read-in-child.ts'

const reading = {
  file: 'a.txt',
  format: 'txt',
  text: 'Kế hoạch',
  kind: 'plan',
  symbol: null,
  date: null,
  issuer: null,
  province: null,
  signer: null,
  title: null,
  found: {},
  cited: [],
  tasks: [],
  assignments: [],
  deadlines: [],
  restrictive: [],
  groups: [],
  coverage: [],
  map: [],
  warnings: [],
}

// Stand-ins for a reader at its worst; what the file says picks the fault.
const behaviour = `
import { readFileSync } from 'node:fs'
const reading = ${JSON.stringify(reading)}
const faults = {
  good: () => ({ reading, pages: [{ page: 1, type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }] }),
  name: name => ({ reading: { ...reading, file: name }, pages: [] }),
  loop: () => { for (;;); },
  heap: () => { const kept = []; for (;;) kept.push(new Array(5000).fill(kept.length)) },
  buffers: async () => { const kept = []; for (;;) { kept.push(Buffer.alloc(5e6, 1)); await new Promise(r => setTimeout(r, 1)) } },
  wasm: () => { const m = new WebAssembly.Memory({ initial: 1, maximum: 65536 }); for (;;) { m.grow(80); new Uint8Array(m.buffer).fill(1) } },
  deep: () => { const down = n => down(n + 1) + 1; return down(0) },
  fault: () => { throw new Error('zlib: unexpected end') },
  die: () => process.kill(process.pid, 'SIGSEGV'),
  leave: () => process.exit(0),
  stray: () => { setTimeout(() => { throw new Error('from a timer') }); return new Promise(() => {}) },
  lie: () => ({ reading: { ...reading, kind: 'anything' }, pages: [] }),
  // A file that waits is no file that works; what is asked of it is never answered.
  idle: () => new Promise(() => {}),
  missing: () => import('./not-there.mjs'),
  // Claims to be reading all the time, and has read nothing.
  claims: async (name, { onProgress }) => {
    for (let of = 1; ; of++) { onProgress({ what: 'reading', done: 0, of }); await new Promise(r => setTimeout(r, 5)) }
  },
  limits: () => ({ reading: { ...reading, text: limits() }, pages: [] }),
  scan: (name, { beforeRecognising, onProgress }) => {
    onProgress({ what: 'reading', done: 1, of: 1 })
    const before = limits()
    beforeRecognising(2)
    onProgress({ what: 'recognising', done: 0, of: 2 })
    return { reading: { ...reading, text: before }, pages: [] }
  },
  secrets: () => ({ reading: { ...reading, text: JSON.stringify(Object.keys(process.env)) }, pages: [] }),
}
function limits() {
  const table = readFileSync('/proc/self/limits', 'utf8')
  const of = what => Number(new RegExp('^' + what + '\\\\s+(\\\\d+)', 'm').exec(table)?.[1])
  return JSON.stringify({ seconds: of('Max cpu time'), bytes: of('Max data size') })
}
export async function readDocument(bytes, name, options) {
  options.onProgress({ what: 'opening', done: 0, of: 1 })
  return faults[new TextDecoder().decode(bytes)](name, options)
}
`

let folder: string
let entry: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camket-child-'))
  await writeFile(join(folder, 'worst.mjs'), behaviour)
  entry = pathToFileURL(join(folder, 'worst.mjs')).href
})
afterAll(() => rm(folder, { recursive: true }))

const read = (what: string, options = {}) =>
  readInChild(new TextEncoder().encode(what), 'a.txt', { entry, ...options })

describe('a document read in a child process', () => {
  it('comes back with its pictures and its progress', async () => {
    const said: string[] = []
    const got = await read('good', { onProgress: (report: { what: string }) => said.push(report.what) })
    expect(got.reading).toEqual(reading)
    expect([...got.pages[0]!.bytes]).toEqual([1, 2, 3])
    expect(said).toEqual(['opening'])
  })

  it('comes without pictures when nobody asks for them', async () => {
    expect((await read('good', { pictures: false })).pages).toEqual([])
  })

  /** Filling the memory takes longer the busier the machine is: that the clock ends a child as well is asked by itself. */
  const unhurried = { seconds: 80 }
  const failures = [
    ['heap', unhurried, 'out-of-memory'],
    ['buffers', unhurried, 'out-of-memory'],
    ['wasm', unhurried, 'out-of-memory'],
    ['loop', { seconds: 1 }, 'out-of-time'],
    ['deep', {}, 'too-deep'],
    ['fault', {}, 'damaged'],
    ['die', {}, 'damaged'],
    ['leave', {}, 'damaged'],
    ['stray', {}, 'damaged'],
  ] as const
  it.each(failures)(
    'fails by a code of the closed list when the reader meets: %s',
    async (what, options, failure) => {
      await expect(read(what, options)).rejects.toMatchObject({ name: 'UnreadableFile', failure })
    },
  )

  it('a file that only claims to be read gets no more time for it', async () => {
    await expect(read('claims', { seconds: 0.5 })).rejects.toMatchObject({ failure: 'out-of-time' })
  })

  const held = async (what: string) =>
    JSON.parse((await read(what)).reading.text) as { seconds: number; bytes: number }

  it.runIf(process.platform === 'linux')(
    'is held by the system itself to about what it is granted, whatever the file claims to be',
    async () => {
      const { seconds, bytes } = await held('limits')
      expect(seconds).toBeLessThan(60)
      expect(bytes).toBeLessThan(1000 * 2 ** 20)
    },
  )

  it.runIf(process.platform === 'linux')(
    'is read once more, within what its pages cost, where pages must be recognised',
    async () => {
      const said: string[] = []
      const onProgress = (report: { what: string }) => said.push(report.what)
      const { seconds, bytes } = JSON.parse((await read('scan', { onProgress })).reading.text) as {
        seconds: number
        bytes: number
      }
      expect(seconds).toBeGreaterThan(60)
      expect(seconds).toBeLessThan(600)
      expect(bytes).toBeGreaterThan(1000 * 2 ** 20)
      // Whoever watches the bar sees it go on, not begin again.
      expect(said).toEqual(['opening', 'reading', 'recognising'])
    },
  )

  it('a child that only waits is ended by the clock on the wall', async () => {
    await expect(read('idle', { seconds: 0.5 })).rejects.toMatchObject({ failure: 'out-of-time' })
  })

  it('tells a part of the program that is missing as our fault, with its trace', async () => {
    const fault = { name: 'ReaderFault', message: expect.stringContaining('not-there.mjs') }
    await expect(read('missing')).rejects.toMatchObject(fault)
    const nowhere = pathToFileURL(join(folder, 'no-reader.mjs')).href
    await expect(read('good', { entry: nowhere })).rejects.toMatchObject({ name: 'ReaderFault' })
  })

  it('refuses an answer that breaks the contract of a reading', async () => {
    await expect(read('lie')).rejects.toThrow()
  })

  it('refuses nothing and too much before any child reads them', async () => {
    await expect(read('')).rejects.toMatchObject({ failure: 'empty' })
    const heavy = new Uint8Array(31 * 2 ** 20)
    await expect(readInChild(heavy, 'a.txt', { entry })).rejects.toMatchObject({ failure: 'too-large' })
  })

  it('keeps the environment of the parent to itself', async () => {
    process.env['CAMKET_SECRET_FOR_TEST'] = 'hidden'
    const seen = JSON.parse((await read('secrets')).reading.text) as string[]
    delete process.env['CAMKET_SECRET_FOR_TEST']
    expect(seen).not.toContain('CAMKET_SECRET_FOR_TEST')
    expect(seen).not.toContain('HOME')
  })

  it('goes on with the next file after one that ended the child', async () => {
    const reader = openChildReader()
    const bytes = (what: string) => new TextEncoder().encode(what)
    await expect(reader.read(bytes('die'), 'a.txt', { entry })).rejects.toMatchObject({ failure: 'damaged' })
    expect((await reader.read(bytes('name'), 'b.txt', { entry })).reading.file).toBe('b.txt')
    expect((await reader.read(bytes('name'), 'c.txt', { entry })).reading.file).toBe('c.txt')
    reader.close()
  })
})
