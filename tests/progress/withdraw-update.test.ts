// Withdrawing an update takes its words and its evidence out of everything, and leaves what others show.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { publicEvidence } from '../../packages/services/src/publication/reading/progress/publicEvidence.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { replayWithdrawals } from '../../packages/services/src/publication/withdraw/replayWithdrawals.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped, dumpedText } from '../register/register-dump.ts'
import { codesOf, health, plan, training } from '../work/office-at-work.ts'
import { jpeg, pdf } from './evidence-samples.ts'
import { aFile, aPiece, attached, drafted, officeReporting, said, submitted } from './reporting.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { focal, authority, medicine, otherAuthority, secretariat, operator, open } = office

const decision = 'Quyết định số 3/QĐ-VP ngày 01/11/2026'
const why = { ground: 'personal-data', reason: 'Có tên học viên trong báo cáo', decision } as const
async function taken(target: WithdrawalTarget): Promise<readonly number[]> {
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  return valueOf(await withdraw(secretariat, { target, why, seen })).indexes
}

const shared = pdf('/Lang(vi)')
async function reported(words: string, { door = focal, decider = authority, commitment = training } = {}) {
  const of = await drafted(door, { commitment, data: said({ statement: words }) })
  await attached(door, of, {
    piece: aFile({ title: `Văn bản: ${words}` }),
    upload: { name: 'chung.pdf', bytes: shared },
  })
  await attached(door, of, {
    piece: aFile({ kind: 'photo', title: `Ảnh: ${words}` }),
    upload: { name: 'rieng.jpg', bytes: await jpeg(40 + words.length, 20) },
  })
  await submitted(door, of)
  return valueOf(await publishUpdate(decider, of))
}

const digestsShown = async () => {
  const { portal_evidence: files } = await dumped(register.url, '^portal_evidence$')
  return (files as Array<{ digest: string }>).map(({ digest }) => digest)
}

test('one update goes whole: words, working copy and bytes; the file of another stays', async () => {
  const { update, index } = await reported('Lời của báo cáo phải rút')
  await reported('Lời của báo cáo khác', { door: medicine, decider: otherAuthority, commitment: health })
  expect(await digestsShown()).toHaveLength(3)
  expect(
    codesOf(await previewWithdrawal(secretariat, { target: { scope: 'update', id: `${training}.u9` } })),
  ).toEqual(['no-such-record'])
  expect(await taken({ scope: 'update', id: update })).toEqual([index])
  const text = await dumpedText(register.url)
  expect(text).not.toContain('báo cáo phải rút')
  expect(text).toContain('báo cáo khác')
  expect(await digestsShown()).toHaveLength(2)
  const { evidence_file: files, claim } = await dumped(register.url, '^(evidence_file|claim)$')
  expect([files?.length, claim?.length]).toEqual([2, 1])
  for (const digest of await digestsShown()) expect(await publicEvidence(open, digest)).not.toBeNull()
  const again = await previewWithdrawal(secretariat, { target: { scope: 'update', id: update } })
  expect(codesOf(again)).toEqual(['already-withdrawn'])
  const before = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
})

test('after a restore of an older state the withdrawal is done again', async () => {
  const { update, index } = await reported('Lời đã rút mà bản sao lưu còn giữ')
  const line = {
    ...why,
    upTo: index + 1,
    at: '2026-11-20T05:00:00.000Z',
    of: [{ kind: 'update', id: update, version: 1, index, isReplaced: false }],
    plan,
    spans: [],
    office: 'Ban Chỉ đạo',
  } as const
  expect(valueOf(await replayWithdrawals(operator, [line]))).toEqual({ acts: 1, entries: 1 })
  expect(valueOf(await replayWithdrawals(operator, [line]))).toEqual({ acts: 0, entries: 0 })
  expect(await dumpedText(register.url)).not.toContain('bản sao lưu còn giữ')
})

test('the number of a withdrawn update is not given again, and the chain goes on from its entry', async () => {
  const { update, index } = await reported('Báo cáo tiếp theo')
  expect(update).toBe(`${training}.u3`)
  const envelope = await register.asPortal('minh-son', tx =>
    tx.selectFrom('record').select('envelope').where('index', '=', index).executeTakeFirstOrThrow(),
  )
  expect((JSON.parse(envelope.envelope) as { previous: number[] }).previous).toHaveLength(2)
})

test('words are masked in reports, published and not, and a masked version takes the place of the old one', async () => {
  const door = medicine
  const of = await drafted(door, {
    commitment: health,
    data: said({ statement: 'Bà Trần Thị Thử Nghiệm đã học.' }),
  })
  await attached(door, of, {
    piece: aPiece({
      title: 'Lời của Trần Thị Thử Nghiệm',
      url: 'https://minhson.example/tran-thi-thu-nghiem',
    }),
  })
  await submitted(door, of)
  const { update } = valueOf(await publishUpdate(otherAuthority, of))
  await drafted(door, { commitment: health, data: said({ statement: 'Trần Thị Thử Nghiệm học tiếp.' }) })
  await taken({ scope: 'words', plan, words: ['Trần Thị Thử Nghiệm'] })
  const text = await dumpedText(register.url)
  expect(text).not.toMatch(/Thử Nghiệm|thu-nghiem/)
  const { portal_update: rows } = await dumped(register.url, '^portal_update$')
  const row = (rows as Array<Record<string, unknown>>).find(one => one['id'] === update)
  expect(row).toMatchObject({ version: 2, statement: `Bà ${'█'.repeat(19)} đã học.` })
  const before = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
})

test('a withdrawn commitment takes its reports along, drafts and files too', async () => {
  const target = { scope: 'commitment', id: health, passage: 'mask' } as const
  await taken(target)
  const text = await dumpedText(register.url)
  expect(text).not.toContain('báo cáo khác')
  const { claim, evidence_file: files } = await dumped(register.url, '^(claim|evidence_file)$')
  const left = (claim as Array<{ commitment: string }>).map(({ commitment }) => commitment)
  expect(left).toEqual([training])
  expect(files).toHaveLength(2)
})

test('a withdrawn plan leaves no claim and no evidence', async () => {
  const byError = { ground: 'not-the-issued-paper', reason: 'Tải nhầm bản dự thảo', decision: null } as const
  const target = { scope: 'plan', id: plan } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  valueOf(await withdraw(secretariat, { target, why: byError, seen }))
  const held = await dumped(register.url, '^(claim|evidence|evidence_file|portal_evidence|portal_update)$')
  expect(Object.values(held).flat()).toEqual([])
})
