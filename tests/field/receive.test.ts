// What comes back from a device, through the services: once, whoever else wrote meanwhile, and by the server's clock.
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { forgetOldPackages } from '../../packages/services/src/oversight/field/forgetOldPackages.ts'
import { listTakeable } from '../../packages/services/src/oversight/field/listTakeable.ts'
import { listReceipts } from '../../packages/services/src/oversight/field/listReceipts.ts'
import { receiveItem } from '../../packages/services/src/oversight/field/receiveItem.ts'
import { showTheirs } from '../../packages/services/src/oversight/field/showTheirs.ts'
import { takeAlong } from '../../packages/services/src/oversight/field/takeAlong.ts'
import { showInspection } from '../../packages/services/src/oversight/inspection/showInspection.ts'
import { discardClaim } from '../../packages/services/src/progress/discardClaim.ts'
import { editClaim } from '../../packages/services/src/progress/editClaim.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { listClaims } from '../../packages/services/src/progress/listClaims.ts'
import type { Package } from '../../packages/domain/src/oversight/field/taken.ts'
import type { SentContent } from '../../packages/domain/src/oversight/field/sent.ts'
import { createTestDatabase } from '../database.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { aFinding, aNote, officeInspecting, planned, type Inspecting } from '../oversight/inspecting.ts'
import { aFile, aPiece, said } from '../progress/reporting.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { valueOf } from '../register/open-register.ts'
import { health, training } from '../work/office-at-work.ts'

let office: Inspecting
let focal: Door
let inspector: Door
let inspection: string

beforeAll(async () => {
  const register = await createTestDatabase()
  office = await officeInspecting(register)
  valueOf(await answerAssignment(office.justice, { answer: 'accept', commitment: training, edition: 1 }))
  const gate = { register, tenant: 'minh-son', now: office.justice.now }
  focal = (await seatedAs(gate, 'focal-point', 'so-tu-phap')).door
  inspector = (await seatedAs(gate, 'reviewer', 'thanh-tra-tinh')).door
  inspection = await planned(office.inspector)
})

const days = (door: Door, more: number): Door => ({
  ...door,
  author: { ...door.author, session: undefined as never },
  now: new Date(door.now.getTime() + more * 24 * 3_600_000),
})

const taken = async (door: Door): Promise<Package> =>
  valueOf(
    await takeAlong(door, {
      commitments: door === focal ? [training] : [],
      inspections: door === inspector ? [inspection] : [],
    }),
  )

const sentBy = (from: Package, content: SentContent, more: object = {}) => ({
  text: JSON.stringify({
    format: 1,
    package: from.id,
    item: randomUUID(),
    notedAt: '2031-02-03T04:05:06.000Z',
    content,
    ...more,
  }),
  upload: null,
})

const claimOf = (from: Package, more: object = {}): SentContent => ({
  kind: 'claim',
  commitment: training,
  seen: from.commitments[0]!.version,
  claim: randomUUID(),
  edition: 0,
  data: said(),
  ...more,
})

/** Leaves no open report behind for the next test. */
async function clear(): Promise<void> {
  for (const { claim, edition, state } of valueOf(await listClaims(focal, { commitment: training })))
    if (state === 'draft') valueOf(await discardClaim(focal, { claim, edition }))
}

test('a package holds what its holder may see, and no more of it than a visit needs', async () => {
  const mine = valueOf(await listTakeable(focal))
  expect(mine.commitments.map(({ id }) => id)).toEqual([training])
  expect(mine.inspections).toEqual([])
  const visits = valueOf(await listTakeable(inspector))
  expect(visits.commitments).toEqual([])
  expect(visits.inspections.map(({ id }) => id)).toEqual([inspection])
  const one = await taken(focal)
  expect(Object.keys(one.commitments[0]!).sort()).toEqual(
    ['before', 'due', 'id', 'label', 'milestones', 'open', 'product', 'text', 'version'].sort(),
  )
  expect(Date.parse(one.expiresAt) - Date.parse(one.takenAt)).toBe(14 * 24 * 3_600_000)
  const other = await takeAlong(focal, { commitments: [health], inspections: [] })
  expect(other).toMatchObject({ ok: false, refusals: [{ code: 'not-your-work' }] })
  const theirs = await takeAlong(office.secretariat, { commitments: [], inspections: [inspection] })
  expect(theirs.ok).toBe(false)
  const many = Array.from({ length: 41 }, (_, i) => `x.${i}`)
  const much = await takeAlong(focal, { commitments: many, inspections: [] })
  expect(much).toMatchObject({ refusals: [{ code: 'field-too-much' }] })
})

test('the same bytes are taken in once and get the same receipt; other bytes under their id are refused', async () => {
  const from = await taken(focal)
  const sending = sentBy(from, claimOf(from))
  const first = valueOf(await receiveItem(focal, sending))
  const later = { ...focal, now: new Date(focal.now.getTime() + 60_000) }
  const both = await Promise.all([receiveItem(later, sending), receiveItem(later, sending)])
  for (const again of both) expect(valueOf(again)).toEqual(first)
  expect(valueOf(await listClaims(focal, { commitment: training })).length).toBe(1)
  const { item } = first
  const other = await receiveItem(focal, {
    ...sending,
    text: sending.text.replace('Đã mở 12 lớp', 'Đã mở 13 lớp'),
  })
  expect(other).toMatchObject({ ok: false, refusals: [{ code: 'field-other-bytes' }] })
  expect(valueOf(await getClaim(focal, { claim: first.made })).data.statement).toContain('12 lớp')
  // A clock that is years off is a statement and no more.
  expect(first.receivedAt).toEqual(focal.now)
  expect(first.notedAt.toISOString()).toBe('2031-02-03T04:05:06.000Z')
  expect(valueOf(await listReceipts(focal)).find(line => line.item === item)).toMatchObject({
    receivedAt: first.receivedAt,
    notedAt: first.notedAt,
  })
  await clear()
})

test('a batch that comes many times at once is one report with its evidence', async () => {
  const from = await taken(focal)
  const content = claimOf(from)
  const claim = (content as { claim: string }).claim
  const batch = [
    sentBy(from, content),
    sentBy(from, { kind: 'piece', of: 'claim', owner: claim, piece: aPiece() }),
    {
      ...sentBy(from, { kind: 'piece', of: 'claim', owner: claim, piece: aFile() }),
      upload: { name: 'bao-cao.pdf', bytes: pdf() },
    },
  ]
  const send = async () => {
    const receipts = []
    for (const one of batch) receipts.push(valueOf(await receiveItem(focal, one)))
    return receipts
  }
  const first = await send()
  for (const again of await Promise.all([send(), send(), send()])) expect(again).toEqual(first)
  const shown = valueOf(await getClaim(focal, { claim }))
  expect(shown.pieces.length).toBe(2)
  expect(shown.edition).toBe(3)
  expect(shown.state).toBe('draft')
  await clear()
})

test('two devices that send the same thing at one moment make one', async () => {
  const from = await taken(focal)
  const sending = sentBy(from, claimOf(from))
  const answers = await Promise.all(Array.from({ length: 6 }, () => receiveItem(focal, sending)))
  expect(new Set(answers.map(answer => JSON.stringify(valueOf(answer)))).size).toBe(1)
  await clear()
})

test('over a colleague’s words nothing is written; both sides are shown and the author decides', async () => {
  const from = await taken(focal)
  const first = valueOf(await receiveItem(focal, sentBy(from, claimOf(from))))
  const meant = await taken(focal)
  expect(meant.commitments[0]?.open).toMatchObject({ claim: first.made, edition: 1 })
  const words = said({ statement: 'Đồng nghiệp đã viết lại.' })
  valueOf(await editClaim(focal, { claim: first.made, edition: 1, data: words }))
  const mine = claimOf(meant, { claim: first.made, edition: 1, data: said({ statement: 'Tôi viết ở xã.' }) })
  const refused = await receiveItem(focal, sentBy(meant, mine))
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'newer-claim', values: { edition: 2 } }] })
  const theirs = valueOf(await showTheirs(focal, mine))
  expect(theirs).toMatchObject({ kind: 'claim', held: { edition: 2, data: words } })
  // A new report where one is open by now: the open one is shown.
  const another = claimOf(meant)
  expect(await receiveItem(focal, sentBy(meant, another))).toMatchObject({
    refusals: [{ code: 'claim-open' }],
  })
  expect(valueOf(await showTheirs(focal, another))).toMatchObject({ held: { id: first.made } })
  const put = sentBy(meant, { ...mine, edition: 2 } as SentContent)
  expect(valueOf(await receiveItem(focal, put)).edition).toBe(3)
  expect(valueOf(await getClaim(focal, { claim: first.made })).data.statement).toBe('Tôi viết ở xã.')
  await clear()
})

test('a wording that was not read is not reported on', async () => {
  const from = await taken(focal)
  const old = claimOf(from, { seen: from.commitments[0]!.version + 1 })
  expect(await receiveItem(focal, sentBy(from, old))).toMatchObject({ refusals: [{ code: 'field-amended' }] })
  expect(valueOf(await listClaims(focal, { commitment: training, states: ['draft'] }))).toEqual([])
})

test('notes, findings and their photos go to the inspecting office, once', async () => {
  const from = await taken(inspector)
  const [note, finding] = [randomUUID(), randomUUID()]
  const batch = [
    sentBy(from, { kind: 'note', inspection, note, edition: 0, data: aNote() }),
    sentBy(from, { kind: 'finding', inspection, finding, edition: 0, data: aFinding() }),
    sentBy(from, { kind: 'piece', of: 'note', owner: note, piece: aPiece() }),
    sentBy(from, { kind: 'piece', of: 'finding', owner: finding, piece: aPiece() }),
  ]
  for (const one of [...batch, ...batch]) valueOf(await receiveItem(inspector, one))
  const shown = valueOf(await showInspection(inspector, { inspection }))
  expect(shown.notes.map(({ id, pieces }) => [id, pieces.length])).toEqual([[note, 1]])
  expect(shown.drafts.map(({ id, pieces }) => [id, pieces.length])).toEqual([[finding, 1]])
  const over = { kind: 'note', inspection, note, edition: 1, data: aNote({ words: 'khác' }) } as const
  expect(await receiveItem(inspector, sentBy(from, over))).toMatchObject({
    refusals: [{ code: 'newer-note' }],
  })
  expect(valueOf(await showTheirs(inspector, over))).toMatchObject({ kind: 'note', held: { edition: 2 } })
  const ahead = { ...over, edition: 2, data: aNote({ on: '2031-02-03' }) }
  expect(await receiveItem(inspector, sentBy(from, ahead))).toMatchObject({
    refusals: [{ code: 'note-day-ahead' }],
  })
})

test('nothing comes from another’s package, another seat, an older page or after the last day', async () => {
  const from = await taken(focal)
  const content = claimOf(from)
  const codes = async (door: Door, sending: { text: string; upload: null }) => {
    const answer = await receiveItem(door, sending)
    return answer.ok ? [] : answer.refusals.map(({ code }) => code)
  }
  expect(await codes(inspector, sentBy(from, content))).not.toEqual([])
  expect(await codes(focal, sentBy(from, content, { package: randomUUID() }))).toEqual([
    'field-package-unknown',
  ])
  expect(await codes(focal, sentBy(from, content, { format: 99 }))).toEqual(['field-other-format'])
  expect(await codes(focal, { text: 'không phải JSON', upload: null })).toEqual(['bad-input'])
  const seat = {
    ...focal,
    author: { ...focal.author, session: undefined as never, seat: inspector.author.seat! },
  }
  expect(await codes(seat, sentBy(from, content))).toEqual(['field-other-seat'])
  expect(await codes(days(focal, 14), sentBy(from, content))).toEqual(['field-package-over'])
  expect(valueOf(await listClaims(focal, { commitment: training, states: ['draft'] }))).toEqual([])
  expect(await codes(days(focal, 13), sentBy(from, content))).toEqual([])
  await clear()
})

test('what was taken in is answered for after the last day too, and forgotten a month after it was taken along', async () => {
  const from = await taken(focal)
  const sending = sentBy(from, claimOf(from))
  const first = valueOf(await receiveItem(focal, sending))
  expect(valueOf(await receiveItem(days(focal, 20), sending))).toEqual(first)
  const forget = (more: number) =>
    focal.register.withTenant(focal.tenant, 'server', tx => forgetOldPackages(tx, days(focal, more)))
  await forget(29)
  expect(valueOf(await receiveItem(days(focal, 20), sending))).toEqual(first)
  await forget(30)
  expect(valueOf(await listReceipts(focal))).toEqual([])
  await clear()
})
