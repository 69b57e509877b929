// What is held back to a day: the text of a doubt, on the day before, on the day and on the day after, as the province's clocks
// show them. Before its day nothing that the portal can read holds a word of it, nor a digest that a guess would meet.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { recordBundle } from '../../../packages/services/src/publication/reading/log/recordLines.ts'
import { changes } from '../../../packages/services/src/publication/reading/history.ts'
import { search } from '../../../packages/services/src/publication/reading/search.ts'
import { sql } from '../../../packages/storage/src/sql.ts'
import { drafted, officeReporting, submitted } from '../../progress/reporting.ts'
import { valueOf } from '../../register/open-register.ts'
import { handedIn, inAnHour } from './counter.ts'

const canary = 'Thôn Cây Thị chưa có lớp nào, bảng tin của xã vẫn trống.'
const link = 'https://vi.example/bang-tin-cay-thi'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { server, open } = office
const claim = await submitted(office.focal, await drafted(office.focal))
const { update } = valueOf(await publishUpdate(office.authority, claim))
const gate = { register, tenant: server.tenant, now: server.now }
const of = { kind: 'update', id: update, version: 1 } as const
const receipt = await handedIn(gate, of, { contradicts: canary, link })
valueOf(await publishReceipts(inAnHour(server)))

/** Every row of every table that the portal's role may read. */
async function seenByPortal(): Promise<string> {
  return register.asPortal(server.tenant, async tx => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'camket' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`.execute(tx)
    const held: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{
        row: string
      }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(tx)
      held.push(...rows.map(({ row }) => row))
    }
    return held.join('\n').normalize('NFC')
  })
}

async function saidOnTheWay(): Promise<string> {
  const bundle = await recordBundle(open, 0)
  const found = await search(open, { query: 'Thôn Cây Thị' })
  return JSON.stringify([bundle, await changes(open, {}), found.hits])
}

/** The nightly run of a server at that instant. */
async function nightAt(instant: string): Promise<Door> {
  const door = { ...server, now: new Date(instant) }
  valueOf(await publishDay(door, { mayLeap: true }))
  valueOf(await publishReceipts(door))
  valueOf(await showDueDoubts(door))
  return door
}

const digests = [canary, link, JSON.stringify({ contradicts: canary, link, file: null })].flatMap(text => {
  const hash = createHash('sha256').update(text.normalize('NFC'))
  const bytes = hash.digest()
  return [bytes.toString('hex'), bytes.toString('base64')]
})

async function expectHeldBack(): Promise<void> {
  const all = `${await seenByPortal()}\n${await saidOnTheWay()}`
  expect(all).toContain(receipt.doubt)
  for (const word of [canary, 'Cây Thị', 'cay thi', link, receipt.salt, ...digests]) {
    expect(all.includes(word), word).toBe(false)
  }
}

const versions = async (): Promise<number> =>
  register.asPortal(server.tenant, async tx => {
    const rows = await tx.selectFrom('record').select('version').where('id', '=', receipt.doubt).execute()
    return rows.length
  })

test('the day that its receipt names is counted in the province, not in Greenwich', () => {
  expect(receipt.showsOn).toBe('2026-11-30')
})

test.each([
  ['at once', '2026-11-20T06:00:00.000Z'],
  ['the day before, at noon', '2026-11-29T05:00:00.000Z'],
  ['the day before, in its last millisecond', '2026-11-29T16:59:59.999Z'],
])('day −1: %s nobody reads a word of it', async (_, instant) => {
  await nightAt(instant)
  await expectHeldBack()
})

test('day −1: nor does a server show it that is asked again and again', async () => {
  const door = await nightAt('2026-11-29T16:59:59.999Z')
  for (let n = 0; n < 3; n += 1) expect(valueOf(await showDueDoubts(door))).toEqual({ shown: 0, faults: [] })
  await expectHeldBack()
})

test('day 0: at the stroke of midnight in Asia/Ho_Chi_Minh it is there, while it is yesterday in Greenwich', async () => {
  const before = await versions()
  await nightAt('2026-11-29T17:00:00.000Z')
  const all = await seenByPortal()
  for (const word of [canary, link, receipt.salt]) expect(all).toContain(word)
  expect(await versions()).toBe(before + 1)
})

test('day +1: it stands once, and a clock that goes back takes nothing of it', async () => {
  const shown = await versions()
  await nightAt('2026-11-30T17:00:00.000Z')
  await nightAt('2026-11-28T05:00:00.000Z')
  expect(await versions()).toBe(shown)
  expect(await seenByPortal()).toContain(canary)
})
