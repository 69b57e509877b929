// A sample that nobody chose: the list stands before any secret is sealed, both seals before either secret is shown.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../database.ts'
import { redraw } from '../../../packages/domain/src/oversight/review/redraw.ts'
import type { Door } from '../../../packages/services/src/kernel/door.ts'
import {
  abandonRound,
  refuseToOpen,
} from '../../../packages/services/src/publication/oversight/review/rounds/abandonRound.ts'
import { endLateRounds } from '../../../packages/services/src/publication/oversight/review/rounds/endRound.ts'
import { freezeRound } from '../../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import {
  openSecret,
  sealSecret,
} from '../../../packages/services/src/publication/oversight/review/rounds/sealRound.ts'
import { sha256Of } from '../../../packages/services/src/publication/oversight/review/rounds/rounds.ts'
import { publishDay } from '../../../packages/services/src/publication/publishDay.ts'
import { showRound } from '../../../packages/services/src/publication/reading/oversight/rounds.ts'
import { rebuildPortal } from '../../../packages/services/src/publication/rebuildPortal.ts'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { startReview } from '../../../packages/services/src/oversight/review/startReview.ts'
import { published, valueOf } from '../../register/open-register.ts'
import { dumped } from '../../register/register-dump.ts'
import { codesOf, plan } from '../../work/office-at-work.ts'
import { found, officeReviewing, onSeat, recordOf, sealedFor, signed, signing } from './reviewing.ts'

const register = await createTestDatabase()
const office = await officeReviewing(register)
const { inspector, frontReviewer, secretariat, operator } = office
const third = office.as('reviewer', 'so-y-te')
const secret = (n: number): string => sha256Of(`bí mật ${n}`)
const front = 'uy-ban-mat-tran-to-quoc-tinh'
const ofRound = { title: 'Đợt đánh giá giữa kỳ 2026', plan: null, sample: 3 }

async function frozen(more: Partial<typeof ofRound> = {}): Promise<{ id: string; list: string }> {
  const { round } = valueOf(await freezeRound(secretariat, { ...ofRound, ...more }))
  const { list } = await recordOf(secretariat, { kind: 'round', id: round })
  return { id: round, list: list.digest }
}

const seal = (door: Door, round: { id: string; list: string }, n: number) =>
  sealSecret(door, { round: round.id, seal: sealedFor(round, door.author.body ?? '', secret(n)) })

const open = (door: Door, { id }: { id: string }, n: number) =>
  openSecret(door, { round: id, secret: secret(n) })

async function entriesOf() {
  return register.asPortal('minh-son', tx =>
    tx.selectFrom('record').select(['index', 'kind', 'id', 'version']).execute(),
  )
}

/** What anybody finds who draws it again from the public records. */
async function again(id: string) {
  const entries = await entriesOf()
  const first = entries.find(entry => entry.kind === 'round' && entry.id === id && entry.version === 1)
  const round = await recordOf(secretariat, { kind: 'round', id })
  return redraw(sha256Of, { id, first: first?.index ?? -1, round, entries, root: null })
}

test('nothing signed yet: there is no state to freeze', async () => {
  expect(codesOf(await freezeRound(secretariat, ofRound))).toEqual(['round-not-signed'])
})

test('from the frozen list to the drawn sample, and drawn again by anybody', async () => {
  await signing()
  await published(secretariat)
  const round = await frozen()
  const body = await recordOf(secretariat, { kind: 'round', id: round.id })
  const checkpoint = await register.asPortal('minh-son', tx =>
    tx
      .selectFrom('log_checkpoint')
      .select(['size', 'root'])
      .where('size', '=', body.frozenAt.size)
      .executeTakeFirstOrThrow(),
  )
  expect(body.frozenAt.root).toBe(checkpoint.root.toString('hex'))
  // The same form again is the same round; another one beside it is refused.
  expect(valueOf(await freezeRound(secretariat, ofRound)).round).toBe(round.id)
  expect(codesOf(await freezeRound(secretariat, { ...ofRound, sample: 2 }))).toEqual(['round-open'])
  // What is published afterwards is not on the list.
  await published(secretariat, undefined, { symbol: '97/KH-BCĐ' } as never)
  expect(codesOf(await open(inspector, round, 1))).toEqual(['not-sealer'])
  expect(valueOf(await seal(inspector, round, 1)).state).toBe('frozen')
  expect(valueOf(await seal(inspector, round, 1)).state).toBe('frozen')
  expect(codesOf(await open(inspector, round, 1))).toEqual(['seals-missing'])
  expect(codesOf(await seal(inspector, round, 9))).toEqual(['sealed-already'])
  expect(valueOf(await seal(frontReviewer, round, 2)).state).toBe('sealed')
  expect(codesOf(await seal(third, round, 3))).toEqual(['seals-full'])
  expect(codesOf(await open(frontReviewer, round, 3))).toEqual(['secret-changed'])
  expect(valueOf(await open(frontReviewer, round, 2)).state).toBe('sealed')
  // Nothing of the first opened secret is public before the second is open too.
  expect(JSON.stringify(await dumped(register.url, '^(portal_|record)'))).not.toContain(secret(2))
  expect(valueOf(await open(inspector, round, 1)).state).toBe('drawn')
  expect(valueOf(await open(inspector, round, 1)).state).toBe('drawn')
  const drawn = await recordOf(secretariat, { kind: 'round', id: round.id })
  expect(drawn.opened).toEqual([secret(1), secret(2)])
  expect(drawn.drawn).toHaveLength(3)
  const found = await again(round.id)
  expect(found.faults).toEqual([])
  expect(found.sample).toEqual(drawn.drawn)
  expect(found.ids.length).toBe(body.list.count)
  expect(codesOf(await seal(third, round, 3))).toEqual(['round-over'])
  expect(
    codesOf(await abandonRound(secretariat, { round: round.id, reason: 'không vừa ý với mẫu này' })),
  ).toEqual(['round-over'])
  const [one = ''] = drawn.drawn ?? []
  const other = found.ids.find(id => !drawn.drawn?.includes(id)) ?? ''
  const asked = { version: 1, data: { ...findingIn(round.id) } }
  expect(codesOf(await startReview(inspector, { ...asked, commitment: other }))).toEqual(['not-in-round'])
  const { review } = await signed(inspector, { commitment: one, data: findingIn(round.id) })
  expect((await recordOf(inspector, { kind: 'review', id: review })).round).toBe(round.id)
})

const findingIn = (round: string) => found({ round })

const daysOn = (door: Door, days: number): Door => ({
  ...door,
  now: new Date(door.now.getTime() + days * 86_400_000),
})

/** The server of that many days later, which publishes its day and does what falls due. */
async function endedAfter(days: number): Promise<number> {
  const later = daysOn(office.server, days)
  valueOf(await publishDay(later))
  return valueOf(await endLateRounds(later)).ended
}

test('who refuses to open says why in public; the secretariat cannot, and the next round says which one it repeats', async () => {
  const round = await frozen({ sample: 2 })
  expect((await recordOf(secretariat, { kind: 'round', id: round.id })).repeats).toBeUndefined()
  expect(
    codesOf(await refuseToOpen(frontReviewer, { round: round.id, reason: 'Chưa niêm phong gì.' })),
  ).toEqual(['not-sealer'])
  valueOf(await seal(inspector, round, 4))
  expect(codesOf(await refuseToOpen(inspector, { round: round.id, reason: 'Chưa đủ hai dấu.' }))).toEqual([
    'seals-missing',
  ])
  valueOf(await seal(frontReviewer, round, 5))
  valueOf(await open(inspector, round, 4))
  // Whoever has read the first secret could throw an unwanted sample away here.
  expect(
    codesOf(await abandonRound(secretariat, { round: round.id, reason: 'Không vừa ý với mẫu này.' })),
  ).toEqual(['round-opening'])
  expect(
    codesOf(await refuseToOpen(inspector, { round: round.id, reason: 'Đã mở rồi còn rút lại.' })),
  ).toEqual(['opened-already'])
  const reason = 'Ủy ban Mặt trận làm mất tờ giấy ghi số bí mật.'
  valueOf(await refuseToOpen(frontReviewer, { round: round.id, reason }))
  valueOf(await refuseToOpen(frontReviewer, { round: round.id, reason }))
  const body = await recordOf(secretariat, { kind: 'round', id: round.id })
  const name = 'Ủy ban Mặt trận Tổ quốc tỉnh'
  expect(body.abandoned).toEqual({
    reason,
    missing: [{ id: front, name }],
    how: 'refused',
    by: { id: front, name, role: 'reviewer' },
  })
  expect(JSON.stringify(await dumped(register.url))).not.toContain(secret(4))
  expect(codesOf(await open(frontReviewer, round, 5))).toEqual(['round-over'])
  expect(codesOf(await seal(inspector, round, 4))).toEqual([])
  const next = await frozen({ sample: 2 })
  expect(next.id).not.toBe(round.id)
  const newer = await recordOf(secretariat, { kind: 'round', id: next.id })
  expect(newer.frozenAt.size).toBeGreaterThan(body.frozenAt.size)
  expect(newer.repeats).toBe(round.id)
  const before = await showRound(secretariat, { round: round.id })
  expect([before?.state, before?.repeatedBy]).toEqual(['abandoned', next.id])
  expect((await showRound(secretariat, { round: next.id }))?.repeatedBy).toBeNull()
  // A seal of the older list, or of nothing that was frozen, opens nothing here.
  valueOf(
    await sealSecret(inspector, { round: next.id, seal: sealedFor(round, 'thanh-tra-tinh', secret(4)) }),
  )
  valueOf(await seal(frontReviewer, next, 6))
  expect(codesOf(await open(inspector, next, 4))).toEqual(['secret-changed'])
})

test('what is not opened by its day ends in public by itself, and names who did not open', async () => {
  const [{ id: round = '' } = {}] = await register.asPortal('minh-son', tx =>
    tx.selectFrom('portal_round').select('id').where('state', '=', 'sealed').execute(),
  )
  valueOf(await open(frontReviewer, { id: round }, 6))
  const { openBy = '' } = await recordOf(secretariat, { kind: 'round', id: round })
  const last = Math.round((Date.parse(openBy) - Date.parse(dayOf(office.server))) / 86_400_000)
  expect(last).toBeGreaterThanOrEqual(5)
  expect(await endedAfter(last)).toBe(0)
  expect(await endedAfter(last + 1)).toBe(1)
  expect(await endedAfter(last + 1)).toBe(0)
  const body = await recordOf(secretariat, { kind: 'round', id: round })
  expect(body.abandoned).toMatchObject({
    how: 'day-passed',
    by: null,
    missing: [{ id: 'thanh-tra-tinh' }],
  })
  expect(body.abandoned?.reason).toContain('Hết hạn mở')
  expect(JSON.stringify(await dumped(register.url))).not.toContain(secret(6))
  expect(codesOf(await open(inspector, { id: round }, 4))).toEqual(['round-over'])
})

test('a round that nobody seals ends too, and nobody is named for it', async () => {
  const at = daysOn(secretariat, 30)
  const { round } = valueOf(await freezeRound(at, { ...ofRound, title: 'Đợt không ai niêm phong' }))
  const { sealBy = '' } = await recordOf(secretariat, { kind: 'round', id: round })
  const last = Math.round((Date.parse(sealBy) - Date.parse(dayOf(office.server))) / 86_400_000)
  expect(await endedAfter(last)).toBe(0)
  expect(await endedAfter(last + 1)).toBe(1)
  const body = await recordOf(secretariat, { kind: 'round', id: round })
  expect(body.abandoned).toMatchObject({ how: 'day-passed', by: null, missing: [] })
})

const dayOf = ({ now }: Door): string => now.toISOString().slice(0, 10)

test('two seals at once: the first two of different offices stand, and the round is drawn all the same', async () => {
  const round = await frozen({ plan: plan as never })
  const sealed = await Promise.all([
    seal(inspector, round, 7),
    seal(frontReviewer, round, 8),
    seal(third, round, 9),
    seal(inspector, round, 7),
  ])
  const { seals } = await recordOf(secretariat, { kind: 'round', id: round.id })
  expect(seals).toHaveLength(2)
  expect(sealed.flatMap(codesOf)).toEqual(['seals-full'])
  const secrets = new Map([
    ['thanh-tra-tinh', [inspector, 7]],
    [front, [frontReviewer, 8]],
    ['so-y-te', [third, 9]],
  ] as const)
  const opened = await Promise.all(seals.map(({ id }) => open(...pairOf(secrets.get(id as never)!, round))))
  expect(opened.map(one => valueOf(one).state).sort()).toEqual(['drawn', 'sealed'])
  const found = await again(round.id)
  expect(found.faults).toEqual([])
  expect(found.ids.every(id => id.startsWith(`${plan}.`))).toBe(true)
})

const pairOf = (
  [door, n]: readonly [Door, number],
  round: { id: string },
): [Door, { id: string }, number] => [door, round, n]

test('refused: another role, the same office or person twice, a copied seal, what is no seal, a round that is not there', async () => {
  const round = await frozen({ title: 'Đợt đánh giá cuối năm 2026' })
  const body = { name: 'Thanh tra tỉnh (cũ)', kind: 'department' as const, successors: ['thanh-tra-tinh'] }
  valueOf(await saveBody(secretariat, body))
  const at = { round: round.id, seal: sealedFor(round, 'thanh-tra-tinh', secret(1)) }
  for (const door of [secretariat, operator, office.focal, office.authority]) {
    expect(codesOf(await sealSecret(door, at))).toEqual(['not-allowed'])
    expect(codesOf(await openSecret(door, { round: round.id, secret: secret(1) }))).toEqual(['not-allowed'])
  }
  for (const door of [inspector, office.focal]) {
    expect(codesOf(await freezeRound(door, ofRound))).toEqual(['not-allowed'])
    expect(codesOf(await abandonRound(door, { round: round.id, reason: 'một lý do nào đó' }))).toEqual([
      'not-allowed',
    ])
  }
  expect(codesOf(await sealSecret(inspector, { ...at, seal: 'AB' }))).toEqual(['seal-form'])
  expect(codesOf(await sealSecret(inspector, { ...at, round: '2026-99' }))).toEqual(['no-such-round'])
  expect(codesOf(await openSecret(inspector, { round: round.id, secret: 'mot hai ba' }))).toEqual([
    'secret-form',
  ])
  valueOf(await sealSecret(inspector, at))
  expect(codesOf(await sealSecret(frontReviewer, at))).toEqual(['seal-twice'])
  expect(codesOf(await seal(office.as('reviewer', 'thanh-tra-tinh-cu'), round, 3))).toEqual(['seal-kin'])
  const samePerson = onSeat(frontReviewer, { account: inspector.author.account, seat: randomUUID() })
  expect(codesOf(await seal(samePerson, round, 3))).toEqual(['seal-own-hand'])
  expect(codesOf(await freezeRound(secretariat, { ...ofRound, plan: 'khong-co-that' }))).toEqual([
    'round-empty',
  ])
  expect(codesOf(await freezeRound(secretariat, { ...ofRound, plan, sample: 999 } as never))).toEqual([
    'round-sample',
  ])
  expect(codesOf(await abandonRound(secretariat, { round: round.id, reason: 'ngắn' }))).toEqual(['bad-input'])
})

test('a rebuild gives the same tables', async () => {
  const tables = '^portal_(round|review|standing|change)$'
  const before = await dumped(register.url, tables)
  expect(before['portal_round']?.length).toBeGreaterThan(3)
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, tables)).toEqual(before)
})
