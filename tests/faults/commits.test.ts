// Every commit of whatever writes to the public record is lost once before it arrives and once with its answer: the caller
// hears of a fault where it is not known, and the same call again leaves everything once, signed and whole.
import { expect, test, vi } from 'vitest'
import { accepted } from '../../packages/domain/src/kernel/refusal.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import {
  appendRecords,
  type NewRecord,
} from '../../packages/services/src/publication/append/appendRecords.ts'
import { lockHead } from '../../packages/services/src/publication/append/head.ts'
import { publish } from '../../packages/services/src/publication/append/publishTogether.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { catchUpLedger, readLedger } from '../../packages/services/src/publication/withdraw/ledger.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { draftOf, noon, published, valueOf, type Doors } from '../register/open-register.ts'
import { atEveryCommit, expectSigned, heard, openCutRegister, signing } from './cut-register.ts'
import { losses } from './commit-proxy.ts'
import { acceptEvery } from '../register/accept-every.ts'

vi.setConfig({ testTimeout: 120_000 })

const cut = await openCutRegister()

const later = (door: Door, days: number): Door => ({
  ...door,
  now: new Date(noon.getTime() + days * 86_400_000),
})

async function recordsOf({ tenant }: Door): Promise<string[]> {
  return cut.register.asPortal(tenant, async tx => {
    const rows = await tx.selectFrom('record').select(['kind', 'id', 'version']).orderBy('index').execute()
    return rows.map(({ kind, id, version }) => `${kind} ${id} ${version}`)
  })
}

/** Nobody reads a record twice, and what is said to be there is. */
async function expectOnce(door: Door, wanted: readonly string[]): Promise<void> {
  const found = await recordsOf(door)
  expect(new Set(found).size).toBe(found.length)
  expect(found).toEqual(expect.arrayContaining([...wanted]))
}

const keepsRecords = (writes: readonly string[]): boolean => writes.includes('grow_log')
const isSigning = (writes: readonly string[]): boolean =>
  ['log_key', 'add_checkpoint', 'sign_head'].some(name => writes.includes(name))

test.each(losses)('a day, on a log that has no key yet: every commit %s', async how => {
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const { server } = await cut.fresh()
    const { told } = signing(cut.keys)
    lose()
    const said = await heard(publishDay(cut.through(server)))
    const tables = lost()
    if (tables === null || isSigning(tables)) {
      expect(said).toMatchObject({ ok: true, value: { published: true } })
      expect(told).toEqual(tables === null ? [] : ['fault'])
    } else {
      // The look before it, which writes nothing, or the publication itself.
      expect(said).toBe('fault')
      expect(await recordsOf(server)).toHaveLength(how === 'kept' && keepsRecords(tables) ? 1 : 0)
    }
    expect(await heard(publishDay(server))).toMatchObject({ ok: true })
    valueOf(await publishDay(later(server, 1)))
    await expectOnce(server, ['day 2026-11-20 1', 'day 2026-11-21 1'])
    expect(await expectSigned(cut, server)).toBe(2)
  })
  for (const written of ['grow_log', 'log_key', 'add_checkpoint']) expect(rows.join(' ')).toContain(written)
})

async function acceptedDraft({ secretariat }: Doors): Promise<string> {
  const { plan, edition } = await draftOf(secretariat)
  valueOf(await acceptEvery(secretariat, { plan, edition, reason: 'đã đọc' }))
  return plan
}

test.each(losses)('a whole plan: every commit %s', async how => {
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const doors = await cut.fresh()
    const { secretariat, server } = doors
    const { told } = signing(cut.keys)
    const plan = await acceptedDraft(doors)
    lose()
    const said = await heard(publishPlan(cut.through(secretariat), { plan, persons: 1 }))
    const tables = lost()
    const isUnknown = tables !== null && keepsRecords(tables)
    const stands = (await recordsOf(server)).length
    if (isUnknown) expect([said, stands > 0]).toEqual(['fault', how === 'kept'])
    else expect([said, told]).toMatchObject([{ ok: true }, tables === null ? [] : ['fault']])
    // Where it is there, a second try is told so and changes nothing; where it is not, it is published now.
    const again = await publishPlan(secretariat, { plan, persons: 1 })
    expect(again.ok).toBe(stands === 0)
    if (stands > 0) expect(await recordsOf(server)).toHaveLength(stands)
    valueOf(await publishDay(later(server, 1)))
    await expectOnce(server, ['plan 96-kh-bcd-2023 1', 'day 2026-11-21 1'])
    await expectSigned(cut, server)
  })
  expect(rows.length).toBeGreaterThanOrEqual(3)
})

const target = (plan: string) => ({ scope: 'words', plan, words: ['Trần Thử Tên'] }) as const
const why = { ground: 'private-life', reason: 'theo đề nghị của người ấy', decision: null } as const

test.each(losses)('a withdrawal: every commit %s', async how => {
  await atEveryCommit(cut, how, async (lose, lost) => {
    const { secretariat, server } = await cut.fresh()
    signing(cut.keys)
    const { slug } = await published(secretariat)
    const before = await recordsOf(server)
    const once = async (door: Door, prepared: () => void = () => {}) => {
      const preview = await previewWithdrawal(secretariat, { target: target(slug) })
      if (!preview.ok) return preview
      prepared()
      return heard(withdraw(door, { target: target(slug), why, seen: preview.value.seen }))
    }
    const said = await once(cut.through(secretariat), lose)
    const tables = lost()
    const gone = (await recordsOf(server)).length - before.length
    if (tables !== null && keepsRecords(tables)) {
      expect([said, gone > 0]).toEqual(['fault', how === 'kept'])
    } else expect(said).toMatchObject({ ok: true })
    const again = await once(secretariat)
    expect(again).toMatchObject({ ok: gone === 0 })
    valueOf(await publishDay(later(server, 1)))
    const tombstones = (await recordsOf(server)).filter(record => record.startsWith('tombstone '))
    expect(tombstones).toHaveLength(2)
    await expectOnce(server, before)
    await expectSigned(cut, server)
    // The next withdrawal, like the next start, writes down what a broken one could not.
    await catchUpLedger(server, cut.keys)
    expect(await readLedger(cut.keys, server.tenant)).toHaveLength(1)
  })
})

test.each(losses)('a change of keys: its commit %s', async how => {
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const { operator, server } = await cut.fresh()
    signing(cut.keys)
    valueOf(await publishDay(server))
    lose()
    const said = await heard(rotateKey(cut.through(operator), cut.keys))
    if (lost() === null) expect(said).toMatchObject({ ok: true })
    else expect(said).toBe('fault')
    const keys = await cut.register.asPortal(server.tenant, tx =>
      tx.selectFrom('log_key').select('number').execute(),
    )
    expect(keys).toHaveLength(lost() !== null && how === 'lost' ? 1 : 2)
    valueOf(await publishDay(later(server, 1)))
    expect(await expectSigned(cut, server)).toBe(2)
    // Whichever key stands now, it can be changed again.
    valueOf(await rotateKey(operator, cut.keys))
    valueOf(await publishDay(later(server, 2)))
    expect(await expectSigned(cut, server)).toBe(3)
  })
  expect(rows).toHaveLength(1)
})

test.each(losses)(
  'callers who share a commit that is %s hear the same, and nothing is done twice for them',
  async how => {
    const { operator, server } = await cut.fresh()
    signing(cut.keys)
    const runs: string[] = []
    const publishing = (door: Door, id: string) =>
      publish(door, { action: 'publishBodies', subject: 'bodies', input: null }, async tx => {
        runs.push(id)
        await appendRecords(tx, { door, head: await lockHead(tx) }, [bodyRecord(id)])
        return accepted(id)
      })
    const ids = ['một', 'hai', 'ba', 'bốn', 'năm']
    cut.proxy.arm(0, how)
    const said = await Promise.all(ids.map(id => heard(publishing(cut.through(operator), id))))
    expect(said).toEqual(ids.map(() => 'fault'))
    expect(runs).toEqual(ids)
    const stands = await recordsOf(server)
    expect(stands).toEqual(how === 'kept' ? ids.map(id => `body ${id} 1`) : [])
    valueOf(await publishDay(later(server, 1)))
    expect(await expectSigned(cut, server)).toBe(stands.length + 1)
  },
)

function bodyRecord(id: string): NewRecord {
  const named = { name: id, short: null, aliases: [], kind: 'other', validFrom: null, validTo: null } as const
  const body = { ...named, aliases: [], successors: [] }
  return { kind: 'body', id, version: 1, previous: [], body }
}
