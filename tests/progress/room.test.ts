// How much one report, and one agency before anybody has approved it, may store.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { fill, languages } from '../../packages/domain/src/kernel/language.ts'
import { largestOfClaim, largestUnapproved } from '../../packages/domain/src/progress/file-types.ts'
import { progressRefusals } from '../../packages/domain/src/progress/refusal-words.ts'
import { attachEvidence } from '../../packages/services/src/progress/evidence/attachEvidence.ts'
import { discardClaim } from '../../packages/services/src/progress/discardClaim.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { createTestDatabase } from '../database.ts'
import { health, training } from '../work/office-at-work.ts'
import { bytes } from './evidence-samples.ts'
import { aFile, attached, drafted, officeReporting } from './reporting.ts'

const register = await createTestDatabase()
const { focal, alternate, medicine } = await officeReporting(register)

const file = (text: string) => ({ piece: aFile(), upload: { name: 'ds.txt', bytes: bytes(text) } })

/** As if what was taken in had weighed so much: nobody sends a hundred megabytes for a test. */
async function weighing(claim: string, size: number): Promise<void> {
  await register.withTenant('minh-son', 'server', async tx => {
    await sql`update evidence set data = jsonb_set(data, '{file,size}', to_jsonb(${size}::bigint))
      where tenant = 'minh-son' and claim = ${claim} and file_digest is not null`.execute(tx)
  })
}

async function refusedWith(code: 'claim-full' | 'body-full', of: { claim: string; edition: number }) {
  const answer = await attachEvidence(focal, { ...of, ...file(`thêm ${randomUUID()}`) })
  expect(answer).toMatchObject({ ok: false, refusals: [{ code }] })
  if (answer.ok) return
  for (const language of languages) {
    expect(fill(progressRefusals[code][language], answer.refusals[0]!.values)).toMatch(/\d+ MB.*ds\.txt/s)
  }
}

async function filesKept(): Promise<number> {
  const row = await register.withTenant('minh-son', 'server', tx =>
    tx.selectFrom('evidence_file').select(tx.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
  )
  return Number(row.count)
}

test('a report has room for a hundred megabytes; what does not fit leaves nothing behind and says what to do', async () => {
  const of = await drafted(focal)
  await attached(focal, of, file('12 lớp'))
  await weighing(of.claim, largestOfClaim)
  const before = await filesKept()
  await refusedWith('claim-full', of)
  expect(await filesKept()).toBe(before)
  await weighing(of.claim, largestOfClaim - 1_000)
  await attached(alternate, of, file('13 lớp'))
  await discardClaim(focal, of)
})

test('an agency holds a gigabyte in reports that nobody has approved; another agency is not concerned', async () => {
  const of = await drafted(focal)
  const heavy = randomUUID()
  await register.withTenant('minh-son', 'server', async tx => {
    await sql`insert into claim (tenant, id, commitment, body, state, data, drafted_by, drafters, edited_by, created_at, edited_at)
      select tenant, ${heavy}, ${`${training}.khac`}, body, 'submitted', data, drafted_by, drafters, edited_by, created_at, edited_at
      from claim where tenant = 'minh-son' and id = ${of.claim}`.execute(tx)
    await sql`insert into evidence_file (tenant, digest, type, bytes, stored_at)
      values ('minh-son', ${'a'.repeat(64)}, 'text/plain', 'x', now())`.execute(tx)
    await sql`insert into evidence (tenant, id, claim, position, data, file_digest)
      values ('minh-son', ${randomUUID()}, ${heavy}, 1, ${JSON.stringify({ file: { size: largestUnapproved } })}, ${'a'.repeat(64)})`.execute(
      tx,
    )
  })
  await refusedWith('body-full', of)
  const theirs = await drafted(medicine, { commitment: health })
  await attached(medicine, theirs, file('500 trẻ'))
  await register.withTenant('minh-son', 'server', tx =>
    tx.updateTable('claim').set({ state: 'approved' }).where('id', '=', heavy).execute(),
  )
  await attached(focal, of, file('14 lớp'))
})
