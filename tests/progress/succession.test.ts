// A body that is merged or split while it is at a report: its successor goes on with it, and nothing is lost.
import { expect, test } from 'vitest'
import { answerAssignment } from '../../packages/services/src/commitments/work/answerAssignment.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { evidenceFile } from '../../packages/services/src/progress/evidence/evidenceFile.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { listClaims } from '../../packages/services/src/progress/listClaims.ts'
import { submitClaim } from '../../packages/services/src/progress/submitClaim.ts'
import { publishUpdate } from '../../packages/services/src/publication/publishUpdate.ts'
import { assignCommitments } from '../../packages/services/src/publication/work/assignCommitments.ts'
import { passOn } from '../../packages/services/src/publication/work/passOn.ts'
import { ownersSeen } from '../../packages/domain/src/commitments/work/assignment.ts'
import { createTestDatabase } from '../database.ts'
import { valueOf } from '../register/open-register.ts'
import { codesOf, health, shown, training } from '../work/office-at-work.ts'
import { bytes } from './evidence-samples.ts'
import { aFile, attached, drafted, officeReporting, said, submitted } from './reporting.ts'

const register = await createTestDatabase()
const office = await officeReporting(register)
const { secretariat, focal, authority, medicine } = office
// The day the promise is due: 30/12/2026, one month after its body was merged.
const late = new Date('2026-12-30T05:00:00Z')
const later = { ...secretariat, now: late }
const reason = 'Sáp nhập theo Nghị quyết 12/NQ-HĐND'

async function ended(id: string, name: string, heirs: readonly string[]): Promise<void> {
  const made = []
  for (const heir of heirs) {
    const body = { name: heir, kind: 'department', validFrom: '2026-12-01' } as const
    made.push(valueOf(await saveBody(secretariat, body)).id)
  }
  const last = { id, name, kind: 'department', validTo: '2026-11-30', successors: made } as const
  valueOf(await saveBody(secretariat, last))
}

test('merged on the way to its day: the draft and its file are the successor’s, and go on to be public', async () => {
  const of = await drafted(focal)
  await attached(focal, of, { piece: aFile(), upload: { name: 'ds.txt', bytes: bytes('12 lớp\n') } })
  await ended('so-tu-phap', 'Sở Tư pháp', ['Sở Nội vụ và Tư pháp'])
  const heir = office.as('focal-point', 'so-noi-vu-va-tu-phap', late)
  const heirAuthority = office.as('validating-authority', 'so-noi-vu-va-tu-phap', late)
  expect(codesOf(await getClaim(heir, of))).toEqual(['no-such-claim'])
  const passing = { from: 'so-tu-phap', to: 'so-noi-vu-va-tu-phap', reason, ground: null }
  valueOf(await passOn(later, passing))
  const held = valueOf(await getClaim(heir, of))
  expect(held).toMatchObject({ state: 'draft', mayEdit: true, pieces: [{ isHidden: false }] })
  const [line] = valueOf(await listMyWork(heir, { list: 'all' })).lines
  expect(line).toMatchObject({ id: training })
  expect(valueOf(await listClaims(heir)).map(({ claim }) => claim)).toEqual([of.claim])
  expect(valueOf(await evidenceFile(heir, { evidence: held.pieces[0]!.evidence })).name).toBe('ds.txt')
  expect(codesOf(await getClaim(focal, of))).toEqual(['no-such-claim'])
  // Taken over is not accepted: the successor says first that the work is its own.
  const now = { claim: of.claim, edition: held.edition }
  expect(codesOf(await submitClaim(heir, now))).toEqual(['not-accepted'])
  const part = (await shown(heir, training)).owners.find(({ body }) => body === heir.author.body)
  valueOf(await answerAssignment(heir, { answer: 'accept', commitment: training, edition: part!.edition }))
  const { edition } = valueOf(await submitClaim(heir, now))
  // Whoever wrote at it in the body that was approves it nowhere.
  const moved = { ...heirAuthority, author: { ...heirAuthority.author, account: focal.author.account } }
  expect(codesOf(await publishUpdate(moved, { claim: of.claim, edition }))).toEqual(['own-claim'])
  expect(codesOf(await publishUpdate(authority, { claim: of.claim, edition }))).toEqual(['no-such-claim'])
  expect(valueOf(await publishUpdate(heirAuthority, { claim: of.claim, edition })).update).toBe(
    `${training}.u1`,
  )
})

test('split: what waits for approval follows the commitment to the successor that is given it', async () => {
  const of = await submitted(medicine, await drafted(medicine, { commitment: health, data: said() }))
  await ended('so-y-te', 'Sở Y tế', ['Sở Y tế miền núi', 'Sở Y tế đồng bằng'])
  const to = 'so-y-te-dong-bang'
  const seen = ownersSeen((await shown(later, health)).owners)
  const owners = [{ body: to, part: 'lead', mode: 'order' } as const]
  valueOf(
    await assignCommitments(later, {
      commitments: [{ commitment: health, seen }],
      owners,
      reason,
      ground: null,
    }),
  )
  const approver = office.as('validating-authority', to, late)
  expect(valueOf(await getClaim(approver, of))).toMatchObject({ state: 'submitted', mayDecide: true })
  expect(codesOf(await getClaim(office.as('focal-point', 'so-y-te-mien-nui', late), of))).toEqual([
    'no-such-claim',
  ])
})

test('a report of the successor’s own is not pushed aside; the old one stays readable where it is', async () => {
  const other = await officeReporting(register, 'tan-son')
  const old = await drafted(other.focal)
  const seen = ownersSeen((await shown(other.secretariat, training)).owners)
  const owners = [
    { body: 'so-y-te', part: 'lead', mode: 'order' },
    { body: 'so-tu-phap', part: 'support', mode: 'order' },
  ] satisfies Parameters<typeof assignCommitments>[1]['owners']
  const given = { commitments: [{ commitment: training, seen }], owners, reason, ground: null }
  valueOf(await assignCommitments(other.secretariat, given))
  const part = (await shown(other.medicine, training)).owners.find(({ body }) => body === 'so-y-te')
  valueOf(
    await answerAssignment(other.medicine, {
      answer: 'accept',
      commitment: training,
      edition: part!.edition,
    }),
  )
  const own = await drafted(other.medicine)
  const last = { id: 'so-tu-phap', name: 'Sở Tư pháp', kind: 'department', validTo: '2026-11-30' } as const
  valueOf(await saveBody(other.secretariat, { ...last, successors: ['so-y-te'] }))
  const passing = { from: 'so-tu-phap', to: 'so-y-te', reason, ground: null }
  valueOf(await passOn({ ...other.secretariat, now: late }, passing))
  expect(valueOf(await getClaim(other.medicine, own))).toMatchObject({ state: 'draft', edition: own.edition })
  expect(valueOf(await getClaim(other.focal, old))).toMatchObject({ state: 'draft', edition: old.edition })
})
