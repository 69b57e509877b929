import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { treeMegabytes } from '../bench/measure.ts'
import { hostileFiles, readableFiles } from './hostile-files.ts'

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
// The promise of the issue, with nothing taken off for the machine that runs the tests.
const mostMegabytes = 500

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
  readonly peakMegabytes: number
}

function camket(args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd,
      env: { ...process.env, LANG: 'C', CAMKET_LANG: 'vi' },
    })
    const said = { out: '', errors: '' }
    let peak = 0
    const watch = setInterval(() => {
      peak = Math.max(peak, treeMegabytes(child.pid!) ?? 0)
    }, 30)
    child.stdout.setEncoding('utf8').on('data', chunk => (said.out += chunk))
    child.stderr.setEncoding('utf8').on('data', chunk => (said.errors += chunk))
    child.on('close', code => {
      clearInterval(watch)
      resolve({ code, ...said, peakMegabytes: peak })
    })
  })
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camket-bad-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a file that cannot be read', () => {
  it.each(hostileFiles)(
    '$name is refused in words, within bounds, and leaves nothing behind',
    async ({ name, make, failures }) => {
      await writeFile(join(folder, name), make())
      const plain = await camket(['read', name], folder)
      expect(plain.code).toBe(2)
      expect(plain.out).toBe('')
      expect(plain.errors).toContain(name)
      expect(plain.errors).not.toMatch(/\n\s+at |node:internal|Error:|\{\w+\}/)
      expect(plain.errors.trim().split('. ').length).toBeGreaterThan(1)
      expect(plain.peakMegabytes).toBeLessThan(mostMegabytes)
      const json = await camket(['read', name, '--json'], folder)
      const lines = json.out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatchObject({
        file: name,
        error: { message: expect.any(String), mend: expect.any(String) },
      })
      expect(failures).toContain(lines[0].error.code)
      expect(existsSync('/tmp/camket-thoat-ra')).toBe(false)
      expect(await readdir(folder)).toEqual([name])
    },
  )

  it.each(readableFiles)(
    '$name is read as what it is, and nothing is written beside it',
    async ({ name, make, holds }) => {
      await writeFile(join(folder, name), make())
      const { code, out } = await camket(['read', name, '--json'], folder)
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject(holds)
      expect(existsSync('/tmp/camket-thoat-ra')).toBe(false)
      expect(await readdir(folder)).toEqual([name])
    },
  )

  it('does not keep the others from being read', async () => {
    await writeFile(join(folder, 'a.txt'), '')
    await writeFile(
      join(folder, 'b.txt'),
      'KẾ HOẠCH\nCông tác năm 2026\n1. Mở 12 lớp học trước ngày 30/6/2026.\n',
    )
    const { code, out } = await camket(['read', 'a.txt', 'b.txt', 'khong-co.txt', '.', '--json'], folder)
    const lines = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(code).toBe(2)
    expect(lines.map(({ file, error }) => [file, error?.code])).toEqual([
      ['a.txt', 'empty'],
      ['b.txt', undefined],
      ['khong-co.txt', 'not-found'],
      ['.', 'not-a-file'],
    ])
  })
})
