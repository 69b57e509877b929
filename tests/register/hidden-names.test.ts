// A name redacted once is read nowhere: in no column of any public table, whatever field it came through.
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { correctUnit } from '../../packages/services/src/commitments/correctUnit.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { correctFacts } from '../../packages/services/src/plans/correctFacts.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { saveSheet } from '../../packages/services/src/safeguards/saveSheet.ts'
import { draftOf, openTenant, valueOf, publishAsShown } from './open-register.ts'
import type { PlanLine } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const { secretariat } = doors

const lines: readonly PlanLine[] = [
  { text: 'KẾ HOẠCH của đồng chí Trần Thử Hòa' },
  { text: 'II. NHIỆM VỤ DO TRẦN THỬ HOÀ PHỤ TRÁCH' },
  {
    text: '1. Đồng chí Trần Thử Hòa, Chánh Văn phòng mở lớp trước ngày 30/6/2023.',
    task: 'II.1',
    lead: 'Trần Thử Hòa, Chánh Văn phòng',
    due: '2023-06-30',
    clears: ['who'],
  },
  {
    text: '2. Ngăn chặn thông tin xấu, giao ông Hòa.',
    task: 'II.2',
    lead: 'trần  thử hoà',
    limits: '2. Ngăn chặn thông tin xấu, giao ông Hòa.',
  },
  { text: 'Nhà số 30 đường Lê Thánh Tôn.' },
  { text: 'Lời bạt.' },
]

async function publicText(): Promise<string> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'camket' and tablename ~ '^(portal_|record)'`,
  )
  const out: unknown[] = []
  for (const { name } of tables) {
    const { rows } = await client.query(`select to_jsonb(t) as row from camket.${name} t`)
    out.push([name, rows])
  }
  await client.end()
  return JSON.stringify(out).normalize('NFC')
}

const namedAnywhere = /thử[\s\\n]+ho[àò]a?|tran-thu|thu-hoa|ông Hòa|=thư|hoa_phu/iu

let slug = ''
beforeAll(async () => {
  valueOf(await saveBody(secretariat, { name: 'Trần Thử Hòa', aliases: ['đc Hòa'], kind: 'other' }))
  valueOf(
    await saveBody(secretariat, {
      name: 'Văn phòng UBND',
      aliases: ['VP (đ/c Trần Thử Hòa)'],
      kind: 'other',
    }),
  )
  const draft = await draftOf(secretariat, lines, { symbol: null, title: 'Kế hoạch của ông Trần Thử Hoà' })
  const { plan, text } = draft
  const edit = async (work: (edition: number) => Promise<unknown>) => {
    const { edition } = valueOf(await getDraft(secretariat, { plan }))
    valueOf((await work(edition)) as { ok: true; value: unknown })
  }
  for (const words of ['Đồng chí Trần Thử Hòa', '30 đường']) {
    const start = text.indexOf(words)
    await edit(edition => redactSpan(secretariat, { plan, edition, start, end: start + words.length }))
  }
  const { units } = valueOf(await getDraft(secretariat, { plan }))
  const promise = units.find(unit => unit.kind === 'commitment')?.id ?? ''
  const clause = units.find(unit => unit.kind === 'restrictive')?.id ?? ''
  const last = units.at(-1)?.id ?? ''
  await edit(edition =>
    correctUnit(secretariat, {
      plan,
      edition,
      unit: promise,
      change: { added: { product: 'sổ của Trần Thử Hòa' } },
    }),
  )
  await edit(edition =>
    correctUnit(secretariat, { plan, edition, unit: last, change: { reason: 'lời của Trần Thử Hòa' } }),
  )
  await edit(edition =>
    saveSheet(secretariat, { plan, edition, unit: clause, lines: { authority: 'bà Trần Thử Hòa' } }),
  )
  await edit(edition => correctFacts(secretariat, { plan, edition, facts: { issuer: 'TRẦN THỬ HÒA' } }))
  await edit(edition => acceptEvery(secretariat, { plan, edition, reason: 'theo Trần Thử Hòa' }))
  slug = valueOf(await publishAsShown(secretariat, plan)).slug
})

test('in records, lists, search index, feed, slug and bodies', async () => {
  const seen = await publicText()
  expect(seen).toContain('█')
  expect(seen).toContain('Chánh Văn phòng')
  expect(seen).toContain('Văn phòng UBND')
  expect(seen).toContain('2023-06-30')
  expect(seen.match(namedAnywhere)?.[0]).toBeUndefined()
  expect(slug).toBe('ke-hoach-cua-ong-2023')
})

test('in what is amended later, and after the portal is built again', async () => {
  const by = { version: 1, reason: 'đổi theo Trần Thử Hòa', ground: 'thư của TRẦN THỬ HÒA' }
  const agency = { name: 'ông Trần Thử Hòa', role: 'lead', mode: 'order', from: 'office' } as const
  const changes = { text: 'Trần  Thử Hoà mở hai lớp', agencies: [agency] }
  valueOf(await amendCommitment(secretariat, { commitment: `${slug}.1`, ...by, changes }))
  valueOf(await amendPlan(secretariat, { plan: slug, ...by, changes: { title: 'Đề án Trần Thử Hòa' } }))
  expect((await publicText()).match(namedAnywhere)?.[0]).toBeUndefined()
  valueOf(await rebuildPortal(doors.operator))
  expect((await publicText()).match(namedAnywhere)?.[0]).toBeUndefined()
})

test('a name masked in part takes the rest in; all of it is then masked already', async () => {
  const draft = await draftOf(secretariat, lines, { symbol: '5/KH' })
  const start = draft.text.indexOf('Trần Thử Hòa')
  const redact = async (from: number, to: number) =>
    redactSpan(secretariat, {
      plan: draft.plan,
      edition: valueOf(await getDraft(secretariat, { plan: draft.plan })).edition,
      start: from,
      end: to,
    })
  expect(await redact(start, start + 4)).toMatchObject({ ok: true })
  expect(await redact(start, start + 12)).toMatchObject({ ok: true })
  const { redactions } = valueOf(await getDraft(secretariat, { plan: draft.plan }))
  expect(redactions).toEqual([{ start, end: start + 12 }])
  expect(await redact(start + 2, start + 9)).toMatchObject({
    ok: false,
    refusals: [{ code: 'span-already-redacted' }],
  })
})
