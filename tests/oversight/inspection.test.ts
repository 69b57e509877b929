// Plan, notes and findings: by whom they are written, who never may, what of them is public and when.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { attachPiece } from '../../packages/services/src/oversight/pieces/attachPiece.ts'
import {
  changeChecklist,
  changeInspection,
} from '../../packages/services/src/oversight/inspection/changeInspection.ts'
import { findingHolder, noteHolder } from '../../packages/services/src/oversight/inspection/holders.ts'
import { planInspection } from '../../packages/services/src/oversight/inspection/planInspection.ts'
import { discardFinding, saveFinding } from '../../packages/services/src/oversight/inspection/saveFinding.ts'
import { saveNote } from '../../packages/services/src/oversight/inspection/saveNote.ts'
import { takeOverPieces } from '../../packages/services/src/oversight/inspection/takeOver.ts'
import {
  previewFinding,
  publishFinding,
} from '../../packages/services/src/publication/oversight/inspection/publishFinding.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { pdf } from '../progress/evidence-samples.ts'
import { aFile, hidden } from '../progress/reporting.ts'
import { codesOf, health, restriction, training } from '../work/office-at-work.ts'
import { aFinding, aNote, aPlan, drafted, officeInspecting, planned } from './inspecting.ts'

const register = await createTestDatabase()
const office = await officeInspecting(register)
const { inspector, secretariat, otherSecretariat, focal, authority, operator, as } = office

const plan = (door: Door, more: object = {}) =>
  planInspection(door, { form: randomUUID(), plan: aPlan(more) })
const everythingPublic = async () => JSON.stringify(await dumped(register.url, '^(portal_|record)'))

test('a body never inspects itself, what it came out of or what came out of it', async () => {
  const own = as('reviewer', 'so-tu-phap')
  expect(codesOf(await plan(own))).toEqual(['own-body'])
  const commune = as('reviewer', 'uy-ban-nhan-dan-xa-minh-tan')
  const older = { body: 'uy-ban-nhan-dan-xa-tan-cu', commitments: [] }
  expect(codesOf(await plan(commune, older))).toEqual(['own-body'])
  const before = as('reviewer', 'uy-ban-nhan-dan-xa-tan-cu')
  expect(codesOf(await plan(before, { ...older, body: 'uy-ban-nhan-dan-xa-minh-tan' }))).toEqual(['own-body'])
  expect(codesOf(await plan(inspector, older))).toEqual([])
  expect(codesOf(await plan(inspector, { body: 'cac-so-ban-nganh' }))).toEqual(['inspected-collective'])
  expect(codesOf(await plan(inspector, { body: 'khong-co' }))).toEqual(['no-such-body'])
  for (const door of [focal, authority]) expect(codesOf(await plan(door))).toEqual(['not-allowed'])
})

test('a restrictive clause is never inspected for being carried out', async () => {
  expect(codesOf(await plan(inspector, { commitments: [restriction] }))).toEqual(['restrictive-not-work'])
  expect(codesOf(await plan(inspector, { commitments: [`${training}9`] }))).toEqual(['no-such-work'])
})

test('the same plan sent twice is one, with the questions of its commitments', async () => {
  const form = randomUUID()
  const sent = await Promise.all([1, 2, 3].map(() => planInspection(inspector, { form, plan: aPlan() })))
  const ids = new Set(sent.map(outcome => valueOf(outcome).inspection))
  expect(ids.size).toBe(1)
  const { inspection } = await dumped(register.url, '^inspection$')
  const row = (inspection as Array<{ id: string; checklist: Array<{ source: string }> }>).find(one =>
    ids.has(one.id),
  )
  expect(row?.checklist.map(({ source }) => source)).toEqual([
    'product',
    'who',
    'what',
    'when',
    'responsibility',
    'authority',
  ])
})

test('questions that have an answer stay as they are; numbers are never given twice', async () => {
  const inspection = await planned(inspector)
  const saved = await changeInspection(inspector, {
    inspection,
    edition: 1,
    plan: aPlan({ commitments: [training, health] }),
  })
  expect(valueOf(saved).edition).toBe(2)
  valueOf(
    await saveNote(inspector, {
      inspection,
      note: randomUUID(),
      form: randomUUID(),
      edition: 0,
      data: aNote(),
    }),
  )
  const own = { line: null, commitment: null, source: 'own', question: 'Ai giữ sổ?' } as const
  expect(codesOf(await changeChecklist(inspector, { inspection, edition: 2, questions: [own] }))).toEqual([
    'checklist-answered',
  ])
  expect(codesOf(await changeInspection(inspector, { inspection, edition: 1, plan: aPlan() }))).toEqual([
    'newer-inspection',
  ])
  const body = aPlan({ body: 'so-y-te', commitments: [training, health] })
  expect(codesOf(await changeInspection(inspector, { inspection, edition: 2, plan: body }))).toEqual([
    'checklist-answered',
  ])
  const { inspection: rows } = await dumped(register.url, '^inspection$')
  type Line = { line: number; commitment: string; source: 'who'; question: string }
  const { checklist } = (rows as Array<{ id: string; checklist: Line[] }>).find(
    ({ id }) => id === inspection,
  )!
  expect(checklist).toHaveLength(12)
  const questions = [checklist[0]!, own]
  expect(valueOf(await changeChecklist(inspector, { inspection, edition: 2, questions })).edition).toBe(3)
  const { inspection: after } = await dumped(register.url, '^inspection$')
  const kept = (after as Array<{ id: string; checklist: Line[] }>).find(
    ({ id }) => id === inspection,
  )!.checklist
  expect(kept.map(({ line }) => line)).toEqual([1, 13])
})

test('a note that was written elsewhere is taken once; a batch sent again changes nothing; a conflict overwrites nothing', async () => {
  const inspection = await planned(inspector)
  const note = randomUUID()
  const batch = [
    { inspection, note, form: randomUUID(), edition: 0, data: aNote() },
    {
      inspection,
      note,
      form: randomUUID(),
      edition: 1,
      data: aNote({ words: 'Đã hỏi thêm cán bộ tư pháp.' }),
    },
  ]
  for (const one of batch) expect(valueOf(await saveNote(inspector, one)).alreadyHere).toBe(false)
  for (const one of [...batch, ...batch]) {
    expect(valueOf(await saveNote(inspector, one))).toEqual({ note, edition: 2, alreadyHere: true })
  }
  const colleague = { ...inspector, author: { ...inspector.author, account: randomUUID() } }
  const late = {
    inspection,
    note,
    form: randomUUID(),
    edition: 1,
    data: aNote({ words: 'Bản viết khi mất mạng.' }),
  }
  const refused = await saveNote(colleague, late)
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'newer-note', values: { edition: 2 } }] })
  const { visit_note: notes } = await dumped(register.url, '^visit_note$')
  const held = (notes as Array<{ id: string; data: { words: string } }>).find(({ id }) => id === note)
  expect(held?.data.words).toBe('Đã hỏi thêm cán bộ tư pháp.')
  const ahead = { ...late, edition: 2, form: randomUUID(), data: aNote({ on: '2027-03-01' }) }
  expect(codesOf(await saveNote(inspector, ahead))).toEqual(['note-day-ahead'])
})

test('two first savings of one note at once: one note; the notes of one office are read and written by it alone', async () => {
  const inspection = await planned(inspector)
  const [note, form] = [randomUUID(), randomUUID()]
  const saving = { inspection, note, form, edition: 0, data: aNote() }
  const sent = await Promise.all([1, 2, 3, 4].map(() => saveNote(inspector, saving)))
  expect(sent.map(outcome => valueOf(outcome).alreadyHere).filter(here => !here)).toHaveLength(1)
  const other = { ...saving, note: randomUUID(), form: randomUUID() }
  for (const door of [secretariat, as('reviewer', 'so-y-te')]) {
    expect(codesOf(await saveNote(door, other))).toEqual(['not-own-inspection'])
  }
  expect(codesOf(await saveNote(focal, other))).toEqual(['not-allowed'])
})

test('nothing of notes and drafts is public; a finding is, with the evidence that is public, once it is signed', async () => {
  const inspection = await planned(inspector)
  const note = randomUUID()
  const data = aNote({ words: 'GHI CHÉP RIÊNG' })
  valueOf(await saveNote(inspector, { inspection, note, form: randomUUID(), edition: 0, data }))
  const paper = { name: 'bien-ban.pdf', bytes: pdf('/Lang(bb)') }
  const [seen, kept] = [randomUUID(), randomUUID()]
  valueOf(
    await attachPiece(inspector, noteHolder(inspector, { id: note, edition: 1 }), {
      evidence: seen,
      piece: aFile({ title: 'Biên bản làm việc' }),
      upload: paper,
    }),
  )
  valueOf(
    await attachPiece(inspector, noteHolder(inspector, { id: note, edition: 2 }), {
      evidence: kept,
      piece: aFile({ title: 'Danh sách TÊN TRẺ' }),
      upload: { name: 'ds.pdf', bytes: pdf('/Lang(ds)') },
    }),
  )
  const finding = await drafted(inspector, inspection)
  valueOf(await takeOverPieces(inspector, { finding, edition: 1, note, pieces: [seen] }))
  valueOf(
    await attachPiece(inspector, findingHolder(inspector, { id: finding, edition: 2 }), {
      piece: aFile({ title: 'Ảnh sổ BÍ MẬT', withheld: hidden }),
      upload: { name: 'so.pdf', bytes: pdf('/Lang(so)') },
    }),
  )
  expect(await everythingPublic()).not.toMatch(/danh sách lớp của 8 xã|RIÊNG|Biên bản/)
  const preview = valueOf(await previewFinding(inspector, { finding }))
  const published = valueOf(await publishFinding(inspector, { finding, edition: 3 }))
  expect(published.finding).toBe(`${inspection}.f1`)
  const { portal_finding: rows, portal_evidence: files } = await dumped(
    register.url,
    '^portal_(finding|evidence)$',
  )
  expect(rows).toHaveLength(1)
  expect(files).toHaveLength(1)
  expect(rows?.[0]).toMatchObject({
    id: published.finding,
    body: 'so-tu-phap',
    commitment: training,
    by_id: 'thanh-tra-tinh',
  })
  expect((rows as Array<{ evidence: unknown }>)[0]!.evidence).toEqual(preview.evidence)
  const text = await everythingPublic()
  expect(text).toContain('Biên bản làm việc')
  expect(text).not.toMatch(/RIÊNG|TÊN TRẺ|BÍ MẬT|bien-ban/)
  for (const { author } of [inspector]) {
    expect(text).not.toContain(author.account)
    expect(text).not.toContain(author.seat)
  }
})

test('a finding is signed once however often it is sent; by the office that inspected, not by the one inspected', async () => {
  const finding = await drafted(inspector, await planned(inspector))
  for (const door of [as('reviewer', 'so-tu-phap'), as('reviewer', 'so-y-te'), secretariat]) {
    expect(codesOf(await publishFinding(door, { finding, edition: 1 }))).toEqual(['no-such-finding'])
  }
  for (const door of [focal, authority]) {
    expect(codesOf(await publishFinding(door, { finding, edition: 1 }))).toEqual(['not-allowed'])
  }
  expect(codesOf(await publishFinding(inspector, { finding, edition: 2 }))).toEqual(['newer-finding'])
  const sent = await Promise.all([1, 2, 3, 4].map(() => publishFinding(inspector, { finding, edition: 1 })))
  expect(new Set(sent.map(outcome => valueOf(outcome).finding)).size).toBe(1)
  expect(codesOf(await discardFinding(inspector, { finding, edition: 2 }))).toEqual(['finding-not-open'])
  const unproved = { ...inspector, author: { ...inspector.author, provedAt: null } }
  expect(codesOf(await publishFinding(unproved, { finding, edition: 1 }))).toEqual(['proof-needed'])
})

test('what the secretariat finds is signed by another of it', async () => {
  const inspection = await planned(secretariat)
  const finding = await drafted(secretariat, inspection)
  expect(codesOf(await publishFinding(secretariat, { finding, edition: 1 }))).toEqual(['finding-own-hand'])
  expect(codesOf(await publishFinding(otherSecretariat, { finding, edition: 1 }))).toEqual([])
})

test('nobody is asked to limit a freedom: neither as a recommendation nor as a task', async () => {
  const inspection = await planned(inspector)
  const limit = 'Ngăn chặn các thông tin xấu, độc trên mạng xã hội.'
  const asked = await drafted(inspector, inspection, aFinding({ recommendation: limit }))
  expect(codesOf(await publishFinding(inspector, { finding: asked, edition: 1 }))).toEqual([
    'action-restrictive',
  ])
  const task = await drafted(inspector, inspection, aFinding({ tasks: [{ text: limit, due: '2026-11-27' }] }))
  expect(codesOf(await publishFinding(inspector, { finding: task, edition: 1 }))).toEqual([
    'action-restrictive',
  ])
  const off = await drafted(
    inspector,
    inspection,
    aFinding({ tasks: [{ text: 'Lập danh sách.', due: '2026-11-28' }] }),
  )
  expect(await publishFinding(inspector, { finding: off, edition: 1 })).toMatchObject({
    refusals: [{ code: 'action-day-off', values: { next: '2026-11-30' } }],
  })
  const other = { inspection, finding: randomUUID(), edition: 0, data: aFinding({ commitment: health }) }
  expect(codesOf(await saveFinding(inspector, other))).toEqual(['finding-other-commitment'])
})

test('a rebuild from the records gives the same rows', async () => {
  const before = await dumped(register.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_')).toEqual(before)
})
