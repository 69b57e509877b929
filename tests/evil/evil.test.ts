// The evil operator: each attack on a copy of an honest register, and what everybody outside says of it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { languageOf } from '../../apps/cli/src/language.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { createTestDatabase } from '../database.ts'
import { codesOf, underAttack, type Attack, type Heard } from './attack.ts'
import { bodies } from './attacks/bodies.ts'
import { clocks } from './attacks/clocks.ts'
import { copiesOn } from './databases.ts'
import { documentOf } from './document.ts'
import { elsewhere } from './elsewhere.ts'
import { edits } from './attacks/edits.ts'
import { history } from './attacks/history.ts'
import { honestProvince } from './honest.ts'
import { said } from './attacks/said.ts'
import { served } from './attacks/served.ts'
import { signatures } from './attacks/signatures.ts'
import { askedWitnesses } from './attacks/witnesses.ts'
import { tableOf, type Row } from './table.ts'
import type { Seen } from './watching.ts'

vi.setConfig({ testTimeout: 60_000 })

const untouched: Attack = {
  number: 0,
  isControl: true,
  what: { vi: 'Không ai đụng đến gì (đối chứng)', en: 'Nobody touches anything (control)' },
  act: async () => {},
  expect: { alone: [], witness: [409, 200] },
}
const byNumber = (a: Attack, b: Attack): number => a.number - b.number
const attacks = [
  untouched,
  ...edits,
  ...said,
  ...history,
  ...bodies,
  ...signatures,
  ...askedWitnesses,
  ...served,
  ...clocks,
].sort(byNumber)

await ensureWebBuilt()
const copies = copiesOn((await createTestDatabase()).url)
const honest = await honestProvince(copies)
const rows: Row[] = []
afterAll(async () => {
  await Promise.all([honest.close(), copies.end()])
  const language = languageOf(undefined, process.env)
  if (process.env['npm_lifecycle_event'] === 'story:evil') console.log(`\n${tableOf(rows, language)}`)
})

const told = (heard: Heard) => ({
  alone: codesOf(heard.alone),
  kept: codesOf(heard.kept),
  monitor: codesOf(heard.monitor),
  daily: codesOf(heard.daily),
  witness: heard.witness?.statuses ?? null,
  noted: heard.noted.map(({ code }) => code),
  faults: heard.faults.length > 0,
})
const exitOf = ({ findings }: Seen): number => (findings.some(({ ok }) => !ok) ? 1 : 0)

test.each(attacks)('$number $what.en', async attack => {
  const heard = await underAttack(honest, attack)
  rows.push({ attack, heard })
  const { alone, kept = alone, monitor = [], daily = alone } = attack.expect
  const { witness = null, noted = [], faults = false } = attack.expect
  expect(told(heard)).toEqual({ alone, kept, monitor, daily, witness, noted, faults })
  for (const seen of [heard.alone, heard.kept, heard.monitor, heard.daily])
    expect(seen.exit).toBe(exitOf(seen))
})

test('the program itself, started as anybody starts it, says the same and ends with the same code', async () => {
  const [edit] = edits
  const heard = await underAttack(honest, {
    ...edit!,
    async act(evil) {
      await edit!.act(evil)
      evil.lookAt(async address => {
        const { code, codes } = await started(['verify', address, '--json'])
        expect(codes).toEqual(edit!.expect.alone)
        expect(code).toBe(1)
        return address
      })
    },
  })
  expect(codesOf(heard.alone)).toEqual(edit!.expect.alone)
})

test('every attack on the log and on what is hidden has a row here or a test that is named', () => {
  const log = Array.from({ length: 21 }, (_, i) => i + 1)
  const tried = [...attacks, ...elsewhere].map(({ number }) => number)
  expect([...new Set(tried)].toSorted((a, b) => a - b)).toEqual([0, ...log, 37, 51, 52, 53])
  const root = join(import.meta.dirname, '../..')
  const lost = elsewhere.flatMap(({ tests }) => tests).filter(file => !existsSync(join(root, file)))
  expect(lost).toEqual([])
})

test('every message is a whole sentence in both languages', () => {
  for (const language of ['vi', 'en'] as const) {
    const table = tableOf(rows, language)
    expect(table).not.toMatch(/\{\w+\}|undefined/)
    expect(Math.max(...table.split('\n').map(line => line.length))).toBeLessThanOrEqual(120)
  }
})

test('the page for operators says what these runs gave (write it anew: npm run story:evil -- -u)', async () => {
  expect(rows).toHaveLength(attacks.length)
  await expect(documentOf(rows)).toMatchFileSnapshot('../../docs/operating/attacks.md')
})

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')

function started(args: readonly string[]): Promise<{ code: number | null; codes: string[] }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [camket, ...args])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', chunk => (out += chunk))
    child.on('close', code => {
      const findings = out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Seen['findings'][number])
      resolve({ code, codes: codesOf({ exit: code ?? -1, findings }) })
    })
  })
}
