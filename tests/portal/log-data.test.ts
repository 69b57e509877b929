// What was withdrawn and what was taken in, as open data: the same lines as the pages, which lead to the files.
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { formatCheckpoint } from '../../packages/log/src/checkpoint.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { keyTypes, signNote, vkeyOf } from '../../packages/log/src/note.ts'
import { bytesOf } from '../../packages/log/src/text.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { takeIn } from '../../packages/services/src/publication/roll-up/takeIn.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let served: Served
let plan = ''
const reason = 'Văn bản nêu tên một người dân, "nguyên văn".'

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  const register = await createTestDatabase()
  const { secretariat, operator } = await openTenant(register)
  plan = (await published(secretariat)).slug
  const target = { scope: 'words', plan, words: ['Trần Thử Tên'] } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  const why = { ground: 'private-life', reason, decision: null } as const
  valueOf(await withdraw(secretariat, { target, why, seen }))
  for (const [i, name] of ['bac.example/log', 'nam.example/log'].entries()) {
    const secret = new Uint8Array(32).fill(i + 1)
    const vkey = vkeyOf(name, keyTypes.ed25519, ed25519.getPublicKey(secret))
    const text = formatCheckpoint({
      origin: name,
      size: 2,
      root: treeRoot([leafHash(bytesOf('a')), leafHash(bytesOf('b'))]),
    })
    const note = signNote(text, { vkey, sign: bytes => ed25519.sign(bytes, secret) })
    const counts = [{ facet: 'all' as const, value: 'commitments', n: 40 + i }]
    const checkpoint = Buffer.from(note).toString('utf8')
    const since = null
    valueOf(await takeIn(operator, { vkey: vkey.text, checkpoint, day: '2026-11-19', counts, since }))
  }
  holdRegister(register)
  served = await serve({ register, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

const file = async (address: string) => (await fetch(served.address + address)).text()

/** The cells of a CSV, row by row. */
const cells = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map(row => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')))

test('/withdrawals: what was withdrawn, why, by whom, with its entry; the page leads to both files', async () => {
  const page = await file('/withdrawals')
  for (const kind of ['csv', 'json']) expect(page).toContain(`href="/withdrawals.${kind}"`)
  const { acts, entries } = JSON.parse(await file('/withdrawals.json')) as {
    acts: ReadonlyArray<{ entry: number; plan: string; entries: number; reason: string }>
    entries: number
  }
  expect(acts).toMatchObject([{ plan, entries, ground: 'private-life', reason, decision: null }])
  const [head, ...rows] = cells(await file('/withdrawals.csv'))
  expect(rows).toHaveLength(1)
  const row = Object.fromEntries(head!.map((name, i) => [name, rows[0]![i]]))
  expect(row).toMatchObject({ 'Mục của sổ': String(acts[0]!.entry), 'Kế hoạch': plan, 'Lý do': reason })
  expect(row['Bản ghi đã mất nội dung']).toBe(String(entries))
  expect(page).toContain(row['Cơ quan thu hồi'])
  expect(page).toContain(row['Người thu hồi'])
  expect(await file('/en/withdrawals.csv')).toContain('"Withdrawn by"')
})

test('/roll-up: a line for each register that was taken in, with the figures of the page', async () => {
  const page = await file('/roll-up')
  for (const kind of ['csv', 'json']) expect(page).toContain(`href="/roll-up.${kind}"`)
  const { list } = JSON.parse(await file('/roll-up.json')) as { list: ReadonlyArray<{ origin: string }> }
  expect(list).toMatchObject([{ origin: 'bac.example/log', size: 2 }, { origin: 'nam.example/log' }])
  const [head, ...rows] = cells(await file('/en/roll-up.csv'))
  expect(head!.slice(0, 4)).toEqual(['Register', 'As of', 'Plans', 'Commitments'])
  expect(rows.map(row => row.slice(0, 4))).toEqual([
    ['bac.example/log', '2026-11-19', '0', '40'],
    ['nam.example/log', '2026-11-19', '0', '41'],
  ])
})
