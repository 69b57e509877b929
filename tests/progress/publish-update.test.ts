// Approving publishes: one record, once, with what is public of its evidence and nothing of what is withheld.
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { evidenceStepOf } from '../../packages/domain/src/progress/evidence-rule.ts'
import { updateRecordSchema, type UpdateRecord } from '../../packages/domain/src/publication/records.ts'
import { discardClaim } from '../../packages/services/src/progress/discardClaim.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { previewUpdate, publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import {
  evidenceSlice,
  publicEvidence,
} from '../../packages/services/src/publication/reading/progress/publicEvidence.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { valueOf } from '../register/open-register.ts'
import { dumped, dumpedText } from '../register/register-dump.ts'
import { codesOf, health, training } from '../work/office-at-work.ts'
import { jpeg, pdf } from './evidence-samples.ts'
import { aFile, aPiece, attached, drafted, hidden, officeReporting, said, submitted } from './reporting.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { focal, authority, otherAuthority, medicine, open, operator } = office

const recordAt = async (index: number): Promise<{ body: UpdateRecord; previous: number[]; digest: string }> =>
  register.asPortal('minh-son', async tx => {
    const row = await tx
      .selectFrom('record as r')
      .innerJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
      )
      .select(['envelope', 'body', 'salt'])
      .where('r.index', '=', index)
      .executeTakeFirstOrThrow()
    const digest = createHash('sha256').update(row.salt).update(row.body).digest('hex')
    const envelope = JSON.parse(row.envelope) as { previous: number[]; digest: string }
    expect(envelope.digest).toBe(digest)
    return { body: JSON.parse(row.body) as UpdateRecord, previous: envelope.previous, digest }
  })

test('an approved claim is one public update with its public evidence; what is withheld is not there', async () => {
  const of = await drafted(focal)
  const paper = pdf('/Lang(vi)')
  await attached(focal, of, { piece: aFile({ whole: true }), upload: { name: 'bao cao.pdf', bytes: paper } })
  await attached(focal, of, {
    piece: aFile({ kind: 'photo', title: 'Ảnh lớp học tại xã Bí Mật', withheld: hidden }),
    upload: { name: 'nguoi-hoc.jpg', bytes: await jpeg() },
  })
  await attached(focal, of, { piece: aPiece({ source: 'independent' }) })
  await submitted(focal, of)
  const preview = valueOf(await previewUpdate(authority, of))
  expect(codesOf(await publishUpdate(otherAuthority, of))).toEqual(['no-such-claim'])
  expect(codesOf(await publishUpdate(focal, of))).toEqual(['not-allowed'])
  const published = valueOf(await publishUpdate(authority, of))
  expect(published.update).toBe(`${training}.u1`)
  const { body } = await recordAt(published.index)
  expect(body).toEqual(preview)
  expect(updateRecordSchema.parse(body)).toEqual(body)
  expect(body).toMatchObject({
    commitment: training,
    step: 'substantial',
    percent: 60,
    evidenceStep: 'complete',
    body: { id: 'so-tu-phap', name: 'Sở Tư pháp' },
    role: 'validating-authority',
  })
  expect(body.evidence[1]).toEqual({
    kind: 'photo',
    title: null,
    datedOn: null,
    onProduct: true,
    whole: false,
    source: 'own',
    withheld: hidden,
    url: null,
    quote: null,
    figure: null,
    file: null,
  })
  expect(evidenceStepOf(body.evidence, { since: body.since, asOf: body.asOf })).toBe(body.evidenceStep)
  const digest = createHash('sha256').update(paper).digest('hex')
  expect(body.evidence[0]?.file).toMatchObject({ digest, name: `bang-chung-${digest.slice(0, 12)}.pdf` })
  const file = await publicEvidence(open, digest)
  expect(file).toMatchObject({ type: 'application/pdf', length: paper.byteLength })
  const bytes = await evidenceSlice(open, { digest, from: 0 })
  expect(Buffer.from(bytes!).equals(paper)).toBe(true)
  // Nothing of the withheld piece stands in anything that the portal's role can read.
  const { portal_evidence: files, portal_update: updates } = await dumped(register.url, '^portal_')
  expect([files?.length, updates?.length]).toEqual([1, 1])
  const everythingPublic = JSON.stringify(await dumped(register.url, '^(portal_|record)'))
  expect(everythingPublic).not.toMatch(/Bí Mật|nguoi-hoc/)
})

test('the same approval sent many times is one update; a later edition is refused', async () => {
  const of = await drafted(medicine, { commitment: health })
  await submitted(medicine, of)
  const all = await Promise.all(Array.from({ length: 6 }, () => publishUpdate(otherAuthority, of)))
  expect(new Set(all.map(outcome => valueOf(outcome).update))).toEqual(new Set([`${health}.u1`]))
  expect(valueOf(await getClaim(medicine, of))).toMatchObject({ state: 'approved' })
  expect(codesOf(await publishUpdate(otherAuthority, { ...of, edition: 9 }))).toEqual(['claim-not-submitted'])
})

test('each update follows the commitment’s newest version and the update before it', async () => {
  const of = await drafted(medicine, { commitment: health, data: said({ percent: 70, asOf: '2026-11-18' }) })
  await submitted(medicine, of)
  const { index, update } = valueOf(await publishUpdate(otherAuthority, of))
  expect(update).toBe(`${health}.u2`)
  const { previous } = await recordAt(index)
  const before = await register.asPortal('minh-son', tx =>
    tx
      .selectFrom('record')
      .select(['index', 'kind', 'id'])
      .where('index', 'in', previous)
      .orderBy('index')
      .execute(),
  )
  expect(before.map(({ kind, id }) => [kind, id])).toEqual([
    ['commitment', health],
    ['update', `${health}.u1`],
  ])
})

test('what goes back, and what is odd, is pointed out and refuses nothing', async () => {
  const upload = { name: 'bao cao.pdf', bytes: pdf('/Lang(vi)') }
  const data = said({
    step: 'limited',
    percent: 20,
    asOf: '2026-11-18',
    figure: { value: '3', unit: 'trẻ', base: '500 trẻ' },
  })
  const of = await drafted(medicine, { commitment: health, data })
  await attached(medicine, of, { piece: aFile({ datedOn: '2020-01-01' }), upload })
  await attached(medicine, of, { piece: aFile({ datedOn: '2026-11-20' }), upload })
  await attached(medicine, of, { piece: aPiece({ datedOn: null }) })
  const { warnings } = valueOf(await getClaim(medicine, of))
  expect(warnings.map(({ code, piece, values }) => [code, piece, values['commitment'] ?? null])).toEqual([
    ['same-file-elsewhere', 0, training],
    ['evidence-before-plan', 0, null],
    ['same-file-elsewhere', 1, training],
    ['same-file-twice', 1, null],
    ['evidence-after-as-of', 1, null],
    ['same-words-elsewhere', 2, training],
    ['evidence-without-day', 2, null],
    ['step-lower', null, null],
    ['percent-lower', null, null],
    ['unit-changed', null, null],
    ['base-changed', null, null],
    ['as-of-not-later', null, null],
  ])
  await submitted(medicine, of)
  expect(valueOf(await publishUpdate(otherAuthority, of)).update).toBe(`${health}.u3`)
})

test('the same page, words or figure, shown before or twice, is pointed out however it is written', async () => {
  const quote = { kind: 'passage', url: null, quote: 'Đã mở 12 lớp\ntại các xã.' } as const
  const figure = { value: '12', unit: 'lớp', base: null }
  const count = { kind: 'figure', url: null, figure } as const
  const file = { piece: aFile(), upload: { name: 'so.pdf', bytes: pdf('/Lop(12)') } }
  const first = await drafted(medicine, { commitment: health, data: said({ asOf: '2026-11-17' }) })
  for (const more of [{ url: 'https://minhson.example/Tin/40/' }, quote, count])
    await attached(medicine, first, { piece: aPiece(more) })
  await attached(medicine, first, file)
  await submitted(medicine, first)
  valueOf(await publishUpdate(otherAuthority, first))
  const next = await drafted(medicine, { commitment: health, data: said({ asOf: '2026-11-18' }) })
  const again = [
    { url: 'http://minhson.example/tin/40#anh' },
    { ...quote, quote: 'đã mở 12 lớp  tại các xã.' },
    { ...count, figure: { ...figure, unit: 'Lớp' } },
    { url: 'https://minhson.example/tin/41' },
    { ...count, figure: { ...figure, base: '20 lớp' } },
    { url: 'https://minhson.example/tin/41#x' },
  ]
  for (const more of again) await attached(medicine, next, { piece: aPiece(more) })
  await attached(medicine, next, file)
  const { warnings } = valueOf(await getClaim(medicine, next))
  const same = warnings.filter(({ code }) => code.startsWith('same-'))
  expect(same.map(({ code, piece, values }) => [code, piece, values])).toEqual([
    ['same-words-earlier', 0, { asOf: '2026-11-17' }],
    ['same-words-earlier', 1, { asOf: '2026-11-17' }],
    ['same-words-earlier', 2, { asOf: '2026-11-17' }],
    ['same-words-twice', 5, { number: 4 }],
    ['same-file-earlier', 6, { asOf: '2026-11-17' }],
  ])
  // What nobody approved of another agency is not told.
  const other = await drafted(focal)
  await attached(focal, other, { piece: aPiece({ url: 'https://minhson.example/tin/41' }) })
  const { warnings: theirs } = valueOf(await getClaim(focal, other))
  expect(theirs.filter(({ code }) => code.startsWith('same-'))).toEqual([])
  valueOf(await discardClaim(medicine, next))
  valueOf(await discardClaim(focal, other))
})

test('many writers at once: every report is one update, none is lost and none is doubled', async () => {
  const rounds = 4
  for (let round = 0; round < rounds; round += 1) {
    const works = [
      [focal, authority, training],
      [medicine, otherAuthority, health],
    ] as const
    await Promise.all(
      works.map(async ([door, decider, commitment]) => {
        const of = await drafted(door, { commitment, data: said({ asOf: '2026-11-19' }) })
        await submitted(door, of)
        const sent = await Promise.all([publishUpdate(decider, of), publishUpdate(decider, of)])
        expect(valueOf(sent[0])).toEqual(valueOf(sent[1]))
      }),
    )
  }
  const { portal_update: rows } = await dumped(register.url, '^portal_update$')
  const ids = (rows as Array<{ id: string }>).map(({ id }) => id).sort()
  expect(ids).toEqual([
    ...Array.from({ length: 1 + rounds }, (_, i) => `${training}.u${i + 1}`),
    ...Array.from({ length: 4 + rounds }, (_, i) => `${health}.u${i + 1}`),
  ])
  const { claim } = await dumped(register.url, '^claim$')
  const entries = (claim as Array<{ state: string; entry: number }>)
    .filter(({ state }) => state === 'approved')
    .map(({ entry }) => entry)
  expect(new Set(entries).size).toBe(ids.length)
})

test('a rebuild from the records gives the same rows and files', async () => {
  const before = await dumped(register.url, '^portal_(update|standing|evidence)$')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_(update|standing|evidence)$')).toEqual(before)
})

test('no account of an official stands in anything public', async () => {
  const everythingPublic = JSON.stringify(await dumped(register.url, '^(portal_|record)'))
  for (const { author } of [focal, authority, medicine, otherAuthority]) {
    expect(everythingPublic).not.toContain(author.account)
    expect(everythingPublic).not.toContain(author.seat)
  }
  expect(await dumpedText(register.url)).toContain('nguoi-hoc.jpg')
})
