// What an amendment takes with it: clears, words beside the due day, names in lists, sheets answered later.
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { acceptUnits } from '../../packages/services/src/commitments/acceptUnits.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendRestriction } from '../../packages/services/src/publication/amendRestriction.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { listAgencies } from '../../packages/services/src/publication/reading/listFacets.ts'
import {
  listRestrictions,
  showRestriction,
} from '../../packages/services/src/publication/reading/restrictions.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { draftOf, openTenant, published, valueOf, publishAsShown } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const slug = '96-kh-bcd-2023'
const why = { reason: 'đổi cho đúng', ground: null }
const deadline = (text: string, on: string | null) => ({
  text,
  kind: 'date' as const,
  on,
  rule: 'x',
  doubts: [],
  from: 'office' as const,
})

beforeAll(async () => {
  await published(doors.secretariat)
})

async function amend(number: number, given: Parameters<typeof amendCommitment>[1]['changes']) {
  const commitment = `${slug}.${number}`
  const { version = 0 } = (await showCommitment(doors.open, { commitment })) ?? {}
  valueOf(await amendCommitment(doors.secretariat, { commitment, version, changes: given, ...why }))
  return showCommitment(doors.open, { commitment })
}

test('a deadline that is added makes the clear “when” added; taken away, missing', async () => {
  expect((await amend(3, { recurring: false }))?.body.clears.when.state).toBe('missing')
  expect((await amend(2, { deadlines: [deadline('quý IV', '2027-12-31')] }))?.body.clears.when).toEqual({
    state: 'added',
    words: 'quý IV',
  })
  expect((await amend(2, { deadlines: [] }))?.body.clears.when.state).toBe('missing')
  expect((await amend(1, { agencies: [] }))?.body.clears.who.state).toBe('missing')
  expect((await amend(1, { stated: ['who'], denied: ['what'] }))?.body.clears).toMatchObject({
    who: { state: 'found' },
    what: { state: 'missing' },
  })
})

test('the last day is the latest one, and beside it stand the words that gave it', async () => {
  await amend(1, { deadlines: [deadline('đợt hai', '2028-06-30'), deadline('đợt một', '2027-03-31')] })
  const { lines } = await listCommitments(doors.open, { plan: slug })
  expect(lines.find(line => line.id === `${slug}.1`)).toMatchObject({ due: '2028-06-30', dueText: 'đợt hai' })
})

test('a name means the body that lived when the plan was issued', async () => {
  const name = 'Sở Cũ'
  valueOf(await saveBody(doors.secretariat, { name, kind: 'department', validTo: '2025-06-30' }))
  valueOf(await saveBody(doors.secretariat, { name, kind: 'department', validFrom: '2025-07-01' }))
  const agency = { name, role: 'lead', mode: 'order', from: 'office' } as const
  expect((await amend(3, { agencies: [agency] }))?.body.agencies[0]?.body).toBe('so-cu')
})

test('two spellings of one agency have one name, also after the portal is built again', async () => {
  const agency = (name: string) => ({ name, role: 'lead', mode: 'order', from: 'office' }) as const
  await amend(2, { agencies: [agency('SỞ Y TẾ')] })
  await amend(1, { agencies: [agency('Sở Y tế')] })
  const names = async () => (await listAgencies(doors.open)).facets
  const before = await names()
  expect(before.find(facet => facet.value === 'so-y-te')).toMatchObject({ name: 'Sở Y tế', commitments: 2 })
  valueOf(await rebuildPortal(doors.operator))
  expect(await names()).toEqual(before)
  await amend(1, { agencies: [] })
  const after = await names()
  expect(after.find(facet => facet.value === 'so-y-te')).toMatchObject({ name: 'SỞ Y TẾ', commitments: 1 })
  valueOf(await rebuildPortal(doors.operator))
  expect(await names()).toEqual(after)
})

test('a sheet published unanswered is answered later, old beside new', async () => {
  const restriction = `${slug}.r1`
  const sheet = { legalBasis: 'Luật số 1', remedy: 'khiếu nại' }
  const given = {
    restriction,
    version: 1,
    changes: { sheet, limits: ['press' as const], told: null },
    ...why,
  }
  expect(valueOf(await amendRestriction(doors.secretariat, given)).version).toBe(2)
  const shown = await showRestriction(doors.open, { restriction })
  expect(shown).toMatchObject({ version: 2, body: { sheet: { ...sheet, aim: null }, limits: ['press'] } })
  expect(shown?.versions[0]).toMatchObject({
    reason: why.reason,
    changed: [{ field: 'limits', old: ['expression'] }, { field: 'sheet', new: sheet }, { field: 'told' }],
  })
  expect(await showRestriction(doors.open, { restriction, version: 1 })).toMatchObject({
    body: { limits: ['expression'], sheet: { legalBasis: null } },
  })
  const { lines } = await listRestrictions(doors.open, { limits: 'press' })
  expect(lines[0]?.unanswered).toHaveLength(6)
  expect((await changes(doors.open, {})).lines.slice(0, 2).map(line => line.kind)).toEqual([
    'restriction',
    'amendment',
  ])
  expect(await amendRestriction(doors.secretariat, given)).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-edit' }],
  })
  const blank = { ...given, version: 2, changes: { sheet: { aim: '' } } }
  expect(await amendRestriction(doors.secretariat, blank)).toMatchObject({
    refusals: [{ code: 'bad-input' }],
  })
  const front = await frontPage(doors.open)
  valueOf(await rebuildPortal(doors.operator))
  expect(await frontPage(doors.open)).toEqual(front)
  expect(await showRestriction(doors.open, { restriction })).toEqual(shown)
})

test('the reader’s reason is never published as a person’s', async () => {
  const { plan, edition, units } = await draftOf(doors.secretariat, shortPlan, { symbol: '8/KH' })
  const promises = units.filter(unit => unit.kind === 'commitment' || unit.kind === 'restrictive')
  valueOf(await acceptUnits(doors.secretariat, { plan, edition, units: promises.map(unit => unit.id) }))
  const rest = valueOf(await getDraft(doors.secretariat, { plan })).edition
  const bare = await acceptEvery(doors.secretariat, { plan, edition: rest })
  expect(bare).toMatchObject({ ok: false, refusals: [{ code: 'reason-missing' }] })
  valueOf(await acceptEvery(doors.secretariat, { plan, edition: rest, reason: 'lời dẫn' }))
  const { slug: own } = valueOf(await publishAsShown(doors.secretariat, plan))
  const spans = (await showPlan(doors.open, { plan: own }))?.spans ?? []
  const decided = spans.filter(span => span.by === 'person').map(span => [span.as, span.reason])
  expect(decided).toEqual([
    ['context', 'lời dẫn'],
    ['commitment', null],
    ['commitment', null],
    ['restrictive', null],
    ['commitment', null],
  ])
})

test('the words that led to a right are published with it', async () => {
  const { plan } = await draftOf(doors.secretariat, shortPlan, { symbol: '9/KH' })
  const client = new Client({ connectionString: register.url })
  await client.connect()
  await client.query(
    `update camket.unit set data = jsonb_set(data, '{rights,0,words}', '"tập huấn"') where plan = $1 and data -> 'rights' -> 0 is not null`,
    [plan],
  )
  await client.end()
  const script = { acceptRest: 'đã đọc' }
  valueOf(await reviewFromScript(doors.secretariat, { plan, script }))
  const { slug: own } = valueOf(await publishAsShown(doors.secretariat, plan))
  const shown = await showCommitment(doors.open, { commitment: `${own}.1` })
  expect(shown?.body.rights).toEqual([{ code: 'education', from: 'text', words: 'tập huấn' }])
})
