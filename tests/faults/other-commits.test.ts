// Every commit of the other acts that write to the public record is lost, before it arrives and with its answer: what was not
// acknowledged leaves no trace or all of it, the same act again leaves everything once, and the portal is what the records say.
import { expect, test, vi } from 'vitest'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { noon, valueOf } from '../register/open-register.ts'
import { acts as others, type Act } from './acts.ts'
import { losses } from './commit-proxy.ts'
import { atEveryCommit, expectSigned, heard, openCutRegister, signing } from './cut-register.ts'
import { expectRebuilt, heldOf, type Held } from './held.ts'
import { oversightActs } from './oversight-acts.ts'

vi.setConfig({ testTimeout: 240_000 })

const cut = await openCutRegister()
const { url } = cut.register
let tenants = 0
const acts = { ...others, ...oversightActs }

const signs = ['log_key', 'add_checkpoint', 'sign_head']

/** A tenant with a signed day, ready for the act. */
async function readied(act: Act) {
  const ready = await act.ready(cut.register, `viec-${(tenants += 1)}`)
  signing(cut.keys)
  const { server } = ready.doors
  valueOf(await publishDay({ ...server, now: new Date(noon.getTime() + 86_400_000) }))
  return ready
}

/** Some ids are drawn, and no two tenants draw the same. */
const ownId = (id: string): string => id.replace(/^(d-|p-|\d{4}-\d\d-\d\d-)[a-z0-9]{8,16}/, '$1drawn')

/** Ids and times are of each tenant; which records there are, and what the act has left of itself, is the same for all. */
async function tracesOf(tenant: string): Promise<Record<string, unknown>> {
  const held = await heldOf(url, tenant)
  const rows = (name: string) => (held[name] ?? []) as Array<Record<string, unknown>>
  const records = rows('record').map(({ kind, id, version }) => `${kind} ${ownId(String(id))} ${version}`)
  const done = rows('audit').map(({ action }) => String(action))
  const counts = Object.entries(held).map(([name, all]) => `${name} ${all.length}`)
  return {
    records: records.toSorted(),
    done: done.filter(action => action !== 'signHead').toSorted(),
    counts: counts.filter(line => !/^(log_|audit)/.test(line)),
  }
}

async function expectWhole(by: { readonly server: Door; readonly operator: Door }): Promise<void> {
  valueOf(await publishDay({ ...by.server, now: new Date(noon.getTime() + 2 * 86_400_000) }))
  await expectSigned(cut, by.server)
  await expectRebuilt(url, by.operator)
}

/** What is signed may go on by itself; everything else stands still while nobody writes. */
const standing = (held: Held): string => JSON.stringify({ ...held, log_checkpoint: null, audit: null })

const table = losses.flatMap(how => Object.keys(acts).map(name => [name, how] as const))

test.each(table)('%s: every commit %s', async (name, how) => {
  const act = acts[name]!
  const untroubled = await readied(act)
  valueOf((await untroubled.act(untroubled.by)) as Parameters<typeof valueOf>[0])
  const wanted = await tracesOf(untroubled.by.tenant)
  const rows = await atEveryCommit(cut, how, async (lose, lost) => {
    const { doors, by, act: run } = await readied(act)
    const before = standing(await heldOf(url, by.tenant))
    lose()
    const said = await heard(run(cut.through(by)))
    const tables = lost()
    const isKnown = tables === null || signs.some(sign => tables.includes(sign))
    const stands = standing(await heldOf(url, by.tenant)) !== before
    if (isKnown) expect([said, stands]).toMatchObject([{ ok: true }, true])
    else expect([said, stands]).toEqual(['fault', how === 'kept'])
    const again = await run(by)
    if (stands && act.again !== null) {
      expect(again).toMatchObject({ ok: false, refusals: [{ code: act.again }] })
    } else expect(again).toMatchObject({ ok: true })
    expect(await tracesOf(by.tenant)).toEqual(wanted)
    await expectWhole(doors)
  })
  expect(rows.length).toBeGreaterThan(0)
})
