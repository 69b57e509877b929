// What is asked again changes nothing and leaves no audit row; what is over is forgotten; what is typed badly is no fault.
import * as fc from 'fast-check'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { inEveryTenant } from '../../packages/services/src/kernel/inEveryTenant.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { signOut } from '../../packages/services/src/people/signOut.ts'
import { discardDraft } from '../../packages/services/src/plans/discardDraft.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { readyToPublish } from '../../packages/services/src/publication/readyToPublish.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { listPlans } from '../../packages/services/src/publication/reading/listPlans.ts'
import { listRestrictions } from '../../packages/services/src/publication/reading/restrictions.ts'
import { draftOf, noon, openTenant, published, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)

async function rows<Row extends object>(statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const found = await client.query<Row>(statement)
  await client.end()
  return found.rows
}
const audited = async (): Promise<number> => (await rows(`select from camket.audit`)).length

test('a day, a tenant, a list of bodies or a file that is there already', async () => {
  const file = { name: 'a.docx', bytes: Buffer.from('bytes') }
  valueOf(await importPlan(doors.secretariat, file))
  expect(valueOf(await publishDay(doors.server)).published).toBe(true)
  const before = await audited()
  for (let minute = 1; minute <= 3; minute += 1) {
    const now = new Date(noon.getTime() + minute * 60_000)
    expect(valueOf(await publishDay({ ...doors.server, now }))).toMatchObject({ published: false, size: 1 })
  }
  valueOf(await createTenant(doors.operator, { name: 'x', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }))
  valueOf(await publishBodies(doors.secretariat))
  expect(valueOf(await importPlan(doors.secretariat, file)).alreadyHere).toBe(true)
  expect(await audited()).toBe(before)
})

test('a body is changed in its newest edition only; two new ones of one name are two; none succeeds itself', async () => {
  const name = 'Sở Thử nghiệm'
  const made = await Promise.all([1, 2, 3].map(() => saveBody(doors.secretariat, { name, kind: 'other' })))
  expect(new Set(made.map(outcome => valueOf(outcome).id)).size).toBe(3)
  const id = 'so-thu-nghiem'
  const save = (edition: number, short: string) =>
    saveBody(doors.secretariat, { id, edition, name, short, kind: 'other' })
  expect(valueOf(await save(1, 'một')).edition).toBe(2)
  expect(await save(1, 'hai')).toMatchObject({ ok: false, refusals: [{ code: 'newer-body' }] })
  expect(valueOf(await listBodies(doors.secretariat)).find(body => body.id === id)).toMatchObject({
    short: 'một',
    edition: 2,
  })
  expect(await saveBody(doors.secretariat, { id, name, kind: 'other', successors: [id] })).toMatchObject({
    refusals: [{ code: 'body-succeeds-itself' }],
  })
})

test('a discarded draft keeps its id, state and days, no more', async () => {
  const { plan } = await draftOf(doors.secretariat, shortPlan, { symbol: '1/KH' })
  valueOf(await discardDraft(doors.secretariat, { plan }))
  const [row] = await rows<{ row: Record<string, unknown> }>(
    `select to_jsonb(p) as row from camket.plan p where id = '${plan}'`,
  )
  const { tenant: _, id, state, imported_at, edited_at, edition, facts_edition, ...rest } = row?.row ?? {}
  expect({ id, state }).toEqual({ id: plan, state: 'discarded' })
  expect([imported_at, edited_at, edition, facts_edition].every(value => value !== null)).toBe(true)
  expect(Object.values(rest).filter(value => value !== null && value !== '')).toEqual([])
})

test('links that were used are gone with the next day, sessions that were ended with the fifteenth', async () => {
  const signIn = async (minutes: number) => {
    const door = { ...doors.operator, now: new Date(noon.getTime() + minutes * 60_000) }
    const { token } = valueOf(await createSignInLink(door))
    return valueOf(await signInWithLink(door, { token })).session
  }
  await signOut(doors.operator, await signIn(0))
  await signIn(1)
  await createSignInLink(doors.operator)
  const dayAfter = (days: number) => ({
    ...doors.server,
    now: new Date(noon.getTime() + days * 24 * 3_600_000),
  })
  expect(valueOf(await publishDay(dayAfter(1))).published).toBe(true)
  expect(await rows('select from camket.sign_in_link')).toHaveLength(0)
  expect(await rows('select from camket.session')).toHaveLength(2)
  expect(valueOf(await publishDay(dayAfter(15))).published).toBe(true)
  expect(await rows('select from camket.session')).toHaveLength(1)
})

test('looking whether a plan is ready waits for nobody who is editing it', async () => {
  const { plan } = await draftOf(doors.secretariat, shortPlan, { symbol: '2/KH' })
  const client = new Client({ connectionString: register.url })
  await client.connect()
  await client.query('begin')
  await client.query(`select from camket.plan where id = $1 for update`, [plan])
  const ready = await readyToPublish(doors.secretariat, { plan })
  await client.query('rollback')
  await client.end()
  expect(valueOf(ready).commitments).toBe(3)
})

test('a fault in one tenant is told and stops no other', async () => {
  await openTenant(register, 'tinh-khac')
  const told: (string | null)[] = []
  const worked: string[] = []
  const more = await inEveryTenant(
    register,
    async tenant => {
      if (tenant === 'minh-son') throw new Error('lỗi thử')
      worked.push(tenant)
      return true
    },
    (_, tenant) => told.push(tenant),
  )
  expect({ more, told, worked }).toEqual({ more: true, told: ['minh-son'], worked: ['tinh-khac'] })
})

test('no cursor that somebody types is a fault', async () => {
  await published(doors.secretariat)
  const part = fc.oneof(
    fc.constantFrom(
      '2026-01-01',
      '2026-99-99',
      '2026-02-30',
      '1',
      '999999999999999999',
      '-1',
      '',
      '٣',
      '1e9',
    ),
    fc.integer().map(String),
    fc.string({ maxLength: 12 }),
  )
  const after = fc.array(part, { maxLength: 3 }).map(parts => parts.join('_'))
  await fc.assert(
    fc.asyncProperty(after, async cursor => {
      const answers = await Promise.all([
        listCommitments(doors.open, { after: cursor }),
        listCommitments(doors.open, { after: cursor, sort: 'due' }),
        listPlans(doors.open, { after: cursor }),
        listRestrictions(doors.open, { after: cursor }),
        changes(doors.open, { after: cursor }),
      ])
      expect(answers.every(answer => Array.isArray(answer.lines))).toBe(true)
    }),
    { numRuns: 60, examples: [['2026-01-01'], ['2026-99-99_1'], ['1_2026-01-01'], ['999999999999999999']] },
  )
})
