// A claim on its way: drafted, described, submitted, returned; who may do which of it, and what is refused in words.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { mostPieces } from '../../packages/domain/src/progress/evidence.ts'
import { attachEvidence } from '../../packages/services/src/progress/evidence/attachEvidence.ts'
import {
  changeEvidence,
  removeEvidence,
} from '../../packages/services/src/progress/evidence/changeEvidence.ts'
import { discardClaim } from '../../packages/services/src/progress/discardClaim.ts'
import { editClaim } from '../../packages/services/src/progress/editClaim.ts'
import { evidenceFile } from '../../packages/services/src/progress/evidence/evidenceFile.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { listClaims } from '../../packages/services/src/progress/listClaims.ts'
import { returnClaim } from '../../packages/services/src/progress/returnClaim.ts'
import { startClaim } from '../../packages/services/src/progress/startClaim.ts'
import { submitClaim } from '../../packages/services/src/progress/submitClaim.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, detention, health, posting, restriction, training } from '../work/office-at-work.ts'
import { bytes, jpeg, pdf } from './evidence-samples.ts'
import { aFile, aPiece, attached, drafted, hidden, officeReporting, said, submitted } from './reporting.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { focal, alternate, authority, otherAuthority, reviewer, secretariat, medicine } = office

const rowsOf = async (table: 'claim' | 'evidence' | 'evidence_file'): Promise<number> =>
  register.withTenant('minh-son', 'server', async tx => {
    const row = await tx
      .selectFrom(table)
      .select(eb => eb.fn.countAll<string>().as('n'))
      .executeTakeFirst()
    return Number(row?.n)
  })

const cleared = async (): Promise<void> => {
  for (const { claim, edition, state } of valueOf(await listClaims(focal))) {
    if (state === 'draft' || state === 'returned') valueOf(await discardClaim(focal, { claim, edition }))
  }
}

test('only the lead that has accepted reports, and no restrictive clause is ever reported on', async () => {
  const data = said()
  const asked = async (door: typeof focal, commitment: string) =>
    codesOf(await startClaim(door, { commitment, data }))
  expect(await asked(medicine, training)).toEqual(['not-lead'])
  expect(await asked(office.police, detention)).toEqual(['not-accepted'])
  expect(await asked(focal, health)).toEqual(['not-your-work'])
  expect(await asked(focal, posting)).toEqual(['not-your-work'])
  expect(await asked(focal, restriction)).toEqual(['restrictive-not-work'])
  expect(await asked(focal, 'khong-co.1')).toEqual(['no-such-work'])
  for (const door of [secretariat, authority, reviewer]) {
    expect(await asked(door, training)).toEqual(['not-allowed'])
  }
  expect(await rowsOf('claim')).toBe(0)
})

test('the same form sent twice, or by two at once, is one claim', async () => {
  const claim = randomUUID()
  const send = () => startClaim(focal, { claim, commitment: training, data: said() })
  const both = await Promise.all([send(), send(), send()])
  expect(both.map(outcome => valueOf(outcome).claim)).toEqual([claim, claim, claim])
  expect(both.filter(outcome => !valueOf(outcome).alreadyHere)).toHaveLength(1)
  expect(codesOf(await startClaim(alternate, { commitment: training, data: said() }))).toEqual(['claim-open'])
  // Somebody else's id is no way into somebody else's claim.
  expect(codesOf(await startClaim(medicine, { claim, commitment: health, data: said() }))).toEqual([
    'no-such-claim',
  ])
  expect(await rowsOf('claim')).toBe(1)
  await cleared()
})

test('what does not go with the calendar, the plan or the form is refused at once, all of it', async () => {
  const refusals = async (data: Parameters<typeof said>[0]) =>
    codesOf(await startClaim(focal, { commitment: training, data: said(data) }))
  expect(await refusals({ asOf: '2026-11-21' })).toEqual(['day-ahead'])
  expect(await refusals({ asOf: '2020-01-01', milestone: 3 })).toEqual([
    'day-before-plan',
    'no-such-milestone',
  ])
  expect(await refusals({ asOf: '2026-02-30' })).toEqual(['bad-input'])
  expect(await refusals({ percent: 101, statement: ' ' })).toEqual(['bad-input', 'bad-input'])
  expect(await refusals({ figure: { value: '12,5', unit: 'lớp', base: null } })).toEqual(['bad-input'])
})

test('0 is said, and nothing said is not 0', async () => {
  const zero = await drafted(focal, { data: said({ percent: 0, step: 'not-started' }) })
  expect(valueOf(await getClaim(focal, zero)).data.percent).toBe(0)
  const { edition } = valueOf(await editClaim(focal, { ...zero, data: said({ percent: null }) }))
  expect(valueOf(await getClaim(focal, zero)).data.percent).toBeNull()
  valueOf(await discardClaim(focal, { claim: zero.claim, edition }))
})

test('an edition that was not seen is refused with who changed it, and nothing is lost', async () => {
  const of = await drafted(focal)
  valueOf(await editClaim(alternate, { ...of, data: said({ statement: 'Lời của người dự phòng' }) }))
  const stale = await editClaim(focal, { ...of, data: said({ statement: 'Lời cũ' }) })
  expect(stale).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-claim', values: { by: alternate.author.name, edition: 2 } }],
  })
  expect(valueOf(await getClaim(focal, of)).data.statement).toBe('Lời của người dự phòng')
  await cleared()
})

test('a piece sent twice is one piece, and what is refused leaves nothing behind', async () => {
  const of = await drafted(focal)
  const evidence = randomUUID()
  const upload = { name: 'bao-cao.pdf', bytes: pdf() }
  const first = await attachEvidence(focal, { ...of, evidence, piece: aFile(), upload })
  const second = await attachEvidence(focal, { ...of, evidence, piece: aFile(), upload })
  expect([valueOf(first).edition, valueOf(second).edition]).toEqual([2, 2])
  const now = { ...of, edition: 2 }
  const refusals = async (rest: Omit<Parameters<typeof attachEvidence>[1], 'claim' | 'edition'>) =>
    codesOf(await attachEvidence(focal, { ...now, ...rest }))
  const svg = { name: 'anh.png', bytes: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>') }
  expect(await refusals({ piece: aFile(), upload: svg })).toEqual(['evidence-unknown-kind'])
  expect(await refusals({ piece: aFile() })).toEqual(['piece-needs-file'])
  expect(await refusals({ piece: aFile({ kind: 'photo' }), upload })).toEqual(['not-a-picture'])
  expect(await refusals({ piece: aPiece({ url: 'javascript:alert(1)' }) })).toEqual(['bad-input'])
  expect(await refusals({ piece: aPiece({ url: 'https://ten:mk@minhson.example/' }) })).toEqual(['bad-input'])
  expect(await refusals({ piece: aPiece({ kind: 'passage' }) })).toEqual(['piece-needs-quote'])
  expect(await refusals({ piece: aPiece({ kind: 'figure' }) })).toEqual(['piece-needs-figure'])
  const secret = { ground: 'state-secret', reason: 'Đã được xác định mật' } as const
  expect(await refusals({ piece: aFile({ withheld: secret }), upload })).toEqual(['secret-not-uploaded'])
  expect(await refusals({ piece: aFile(), upload, evidence: 'x' })).toEqual(['bad-input'])
  const stale = await attachEvidence(focal, { ...of, piece: aPiece() })
  expect(codesOf(stale)).toEqual(['newer-claim'])
  expect([await rowsOf('evidence'), await rowsOf('evidence_file')]).toEqual([1, 1])
  const [piece] = valueOf(await getClaim(focal, of)).pieces
  valueOf(await removeEvidence(focal, { ...now, evidence: piece!.evidence }))
  expect([await rowsOf('evidence'), await rowsOf('evidence_file')]).toEqual([0, 0])
  await cleared()
})

test('one file in two claims is kept until neither shows it', async () => {
  const upload = { name: 'anh.jpg', bytes: await jpeg() }
  const one = await drafted(focal)
  const other = await drafted(medicine, { commitment: health })
  await attached(focal, one, { piece: aFile({ kind: 'photo' }), upload })
  await attached(medicine, other, { piece: aFile({ kind: 'photo' }), upload })
  expect(await rowsOf('evidence_file')).toBe(1)
  // Another agency's draft is not told of.
  expect(valueOf(await getClaim(focal, one)).warnings.map(({ code }) => code)).not.toContain(
    'same-file-elsewhere',
  )
  valueOf(await discardClaim(focal, one))
  expect(await rowsOf('evidence_file')).toBe(1)
  valueOf(await discardClaim(medicine, other))
  expect(await rowsOf('evidence_file')).toBe(0)
})

test('who may not see a claim is told that there is none; withheld bytes are for the agency and those who judge', async () => {
  const of = await drafted(focal)
  await attached(focal, of, { piece: aFile({ withheld: hidden }), upload: { name: 'a.pdf', bytes: pdf() } })
  const evidence = valueOf(await getClaim(focal, of)).pieces[0]!.evidence
  const outsiders = [medicine, otherAuthority, reviewer, secretariat]
  for (const door of outsiders) {
    expect(codesOf(await getClaim(door, of))).toEqual(['no-such-claim'])
    expect(codesOf(await evidenceFile(door, { evidence }))).toEqual(['no-such-evidence'])
    expect(valueOf(await listClaims(door)).map(({ claim }) => claim)).not.toContain(of.claim)
  }
  for (const door of [focal, alternate, authority]) {
    expect(valueOf(await evidenceFile(door, { evidence })).type).toBe('application/pdf')
  }
  expect(codesOf(await getClaim(office.as('accounts', null), of))).toEqual(['not-allowed'])
  await submitted(focal, of)
  expect(valueOf(await evidenceFile(secretariat, { evidence })).name).toBe('a.pdf')
  expect(codesOf(await evidenceFile(office.operator, { evidence }))).toEqual(['no-such-evidence'])
  expect(valueOf(await getClaim(office.operator, of)).pieces).toEqual([
    { evidence, isHidden: true, withheld: hidden },
  ])
  for (const door of [medicine, otherAuthority, reviewer]) {
    expect(codesOf(await evidenceFile(door, { evidence }))).toEqual(['no-such-evidence'])
  }
  valueOf(await returnClaim(authority, { ...of, reason: 'Cần thêm số lớp theo xã' }))
  await cleared()
})

test('a claim of done shows something of the product, or the refusal says what is missing', async () => {
  const of = await drafted(focal, { data: said({ step: 'complete', percent: 100 }) })
  await attached(focal, of, { piece: aPiece({ onProduct: false }) })
  const refusal = await submitClaim(focal, of)
  expect(codesOf(refusal)).toEqual(['complete-without-evidence'])
  await attached(focal, of, { piece: aPiece() })
  await submitted(focal, of)
  valueOf(await returnClaim(authority, { ...of, reason: 'Chưa đủ 20 lớp như cam kết' }))
  await cleared()
})

test('a list tells what the commitment says, and of another agency nothing', async () => {
  const of = await drafted(focal)
  expect(valueOf(await listClaims(focal, { states: ['draft'] }))).toMatchObject([
    { claim: of.claim, words: expect.stringContaining('20 lớp tập huấn') },
  ])
  expect(valueOf(await listClaims(medicine, { states: ['draft'] }))).toEqual([])
  expect(valueOf(await listClaims(secretariat, { states: ['draft', 'returned'] }))).toEqual([])
  await cleared()
})

test('submitted twice is once; a submitted claim is nobody’s to change; returning needs a reason', async () => {
  const of = await drafted(focal)
  const before = { ...of }
  await submitted(focal, of)
  expect(valueOf(await submitClaim(alternate, before)).edition).toBe(of.edition)
  expect(codesOf(await editClaim(focal, { ...of, data: said() }))).toEqual(['claim-not-open'])
  expect(codesOf(await discardClaim(focal, of))).toEqual(['claim-not-open'])
  expect(codesOf(await attachEvidence(focal, { ...of, piece: aPiece() }))).toEqual(['claim-not-open'])
  expect(codesOf(await returnClaim(authority, { ...of, reason: 'không' }))).toEqual(['answer-missing'])
  expect(codesOf(await returnClaim(otherAuthority, { ...of, reason: 'Cần thêm số liệu' }))).toEqual([
    'no-such-claim',
  ])
  expect(codesOf(await returnClaim(focal, { ...of, reason: 'Cần thêm số liệu' }))).toEqual(['not-allowed'])
  const returned = await returnClaim(authority, { ...of, reason: 'Cần thêm số liệu' })
  const again = await returnClaim(authority, { ...of, reason: 'Cần thêm số liệu' })
  expect([valueOf(returned).edition, valueOf(again).edition]).toEqual([3, 3])
  expect(valueOf(await getClaim(focal, of))).toMatchObject({ state: 'returned', answer: 'Cần thêm số liệu' })
  expect(codesOf(await publishUpdate(authority, { ...of, edition: 3 }))).toEqual(['claim-not-submitted'])
  await cleared()
})

test('one account with both seats approves nothing that it wrote at, not even one word of it', async () => {
  const of = await drafted(focal)
  const { account } = alternate.author
  const both = { ...authority, author: { ...authority.author, account } }
  valueOf(await editClaim(alternate, { ...of, data: said({ statement: 'Một chữ khác' }) }))
  of.edition += 1
  await submitted(focal, of)
  expect(codesOf(await publishUpdate(both, of))).toEqual(['own-claim'])
  expect(codesOf(await returnClaim(both, { ...of, reason: 'Tự trả lại cho mình' }))).toEqual(['own-claim'])
  expect(valueOf(await getClaim(both, of))).toMatchObject({ mayDecide: false, isOwn: true })
  expect(valueOf(await getClaim(authority, of))).toMatchObject({ mayDecide: true, isOwn: false })
  // The same where nobody's account is known and both seats are one.
  const seatAlone = { ...authority.author, account: null, seat: focal.author.account }
  expect(codesOf(await publishUpdate({ ...authority, author: seatAlone }, of))).toEqual(['own-claim'])
  valueOf(await returnClaim(authority, { ...of, reason: 'Trả lại để thử tiếp' }))
  await cleared()
})

test('what nobody sees is refused by its name wherever words are published, and a link shows its true host', async () => {
  const of = await drafted(focal, { data: said({ statement: 'Đã óc xong\r\nbước một' }) })
  expect(valueOf(await getClaim(focal, of)).data.statement).toBe('Đã óc xong\nbước một')
  const odd = await editClaim(focal, { ...of, data: said({ statement: 'Đã \u202Eóc\u202C xong' }) })
  expect(odd).toMatchObject({
    refusals: [{ code: 'bad-input', values: { problem: 'unseen-letter', letter: 'U+202E', after: 'Đã ' } }],
  })
  for (const bent of ['Văn\u2066 bản', 'Văn\u200B bản', 'Văn\uFEFF bản', 'Văn bản\u00AD']) {
    expect(codesOf(await attachEvidence(focal, { ...of, piece: aPiece({ title: bent }) }))).toEqual([
      'bad-input',
    ])
  }
  const title = 'Va\u0306n bản\nsố 1'
  await attached(focal, of, { piece: aPiece({ title, url: 'https://сhinhphu.example/a b' }) })
  const [view] = valueOf(await getClaim(focal, of)).pieces
  expect(view).toMatchObject({
    piece: { title: 'Văn bản số 1', url: 'https://xn--hinhphu-xjg.example/a%20b' },
  })
  for (const statement of ['có ký tự \0 rỗng', 'nửa \ud800 chữ']) {
    expect(codesOf(await editClaim(focal, { ...of, data: said({ statement }) }))).toEqual(['bad-input'])
  }
  expect(codesOf(await attachEvidence(focal, { ...of, piece: aPiece({ title: 'a\0bc' }) }))).toEqual([
    'bad-input',
  ])
  const other = await drafted(medicine, { commitment: health })
  const taken = { ...other, evidence: view!.evidence, piece: aPiece() }
  expect(codesOf(await attachEvidence(medicine, taken))).toEqual(['no-such-evidence'])
  valueOf(await discardClaim(medicine, other))
  await submitted(focal, of)
  expect(codesOf(await returnClaim(authority, { ...of, reason: 'lý do \0 dài đủ' }))).toEqual(['bad-input'])
  valueOf(await returnClaim(authority, { ...of, reason: 'Trả lại để thử tiếp' }))
  await cleared()
})

test('a piece can be described anew and withheld while the claim is open', async () => {
  const of = await drafted(focal)
  await attached(focal, of, { piece: aPiece() })
  const evidence = valueOf(await getClaim(focal, of)).pieces[0]!.evidence
  const piece = aPiece({ title: 'Tên khác', withheld: hidden })
  of.edition = valueOf(await changeEvidence(focal, { ...of, evidence, piece })).edition
  const [view] = valueOf(await getClaim(focal, of)).pieces
  expect(view).toMatchObject({ isHidden: false, piece: { title: 'Tên khác', withheld: hidden, file: null } })
  expect(codesOf(await changeEvidence(focal, { ...of, evidence: randomUUID(), piece }))).toEqual([
    'no-such-evidence',
  ])
  await cleared()
})

test('a link without an address is none, and a report holds so many pieces and no more', async () => {
  await cleared()
  const mine = await drafted(focal)
  const without = await attachEvidence(focal, { ...mine, piece: aPiece({ url: null }) })
  expect(codesOf(without)).toEqual(['piece-needs-url'])
  for (let i = 0; i < mostPieces; i += 1)
    await attached(focal, mine, { piece: aPiece({ url: `https://minhson.example/tin/${i}` }) })
  const before = await rowsOf('evidence')
  const over = await attachEvidence(focal, { ...mine, piece: aPiece({ url: 'https://minhson.example/hon' }) })
  expect(over).toMatchObject({
    ok: false,
    refusals: [{ code: 'too-many-pieces', values: { most: mostPieces } }],
  })
  expect(await rowsOf('evidence')).toBe(before)
  valueOf(await discardClaim(focal, mine))
})
