// Roles × actions, allowed and forbidden, asked of the services themselves; and what no portal read may ever show.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import {
  allowedActions,
  officeActions,
  mayDo,
  type OfficeAction,
} from '../../packages/domain/src/kernel/actions.ts'
import { keyTypes, vkeyOf } from '../../packages/log/src/note.ts'
import { roles } from '../../packages/domain/src/kernel/author.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { setWishes } from '../../packages/services/src/oversight/reminders/own/changeMail.ts'
import { showReminders } from '../../packages/services/src/oversight/reminders/own/showReminders.ts'
import { acceptUnits } from '../../packages/services/src/commitments/acceptUnits.ts'
import { applyRule } from '../../packages/services/src/commitments/applyRule.ts'
import { assignSpan } from '../../packages/services/src/commitments/assignSpan.ts'
import { correctText } from '../../packages/services/src/commitments/correctText.ts'
import { correctUnit } from '../../packages/services/src/commitments/correctUnit.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { mergeUnits } from '../../packages/services/src/commitments/mergeUnits.ts'
import { setAsideUnits } from '../../packages/services/src/commitments/setAsideUnits.ts'
import { splitUnit } from '../../packages/services/src/commitments/splitUnit.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { findSession } from '../../packages/services/src/people/findSession.ts'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { signOut } from '../../packages/services/src/people/signOut.ts'
import { correctFacts } from '../../packages/services/src/plans/correctFacts.ts'
import { discardDraft } from '../../packages/services/src/plans/discardDraft.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { redactSpan, unredact } from '../../packages/services/src/plans/redactSpan.ts'
import { retryReading } from '../../packages/services/src/plans/retryReading.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { endLateRounds } from '../../packages/services/src/publication/oversight/review/rounds/endRound.ts'
import { amendPassage } from '../../packages/services/src/publication/passages/amendPassage.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { amendRestriction } from '../../packages/services/src/publication/amendRestriction.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { noteRestore } from '../../packages/services/src/publication/keeping/noteRestore.ts'
import { readAudit } from '../../packages/services/src/people/readAudit.ts'
import { checkLog } from '../../packages/services/src/publication/log/checkLog.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { renewGuard } from '../../packages/services/src/publication/log/renewGuard.ts'
import { rotateKey } from '../../packages/services/src/publication/log/rotateKey.ts'
import { signHead } from '../../packages/services/src/publication/log/signHead.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { replayWithdrawals } from '../../packages/services/src/publication/withdraw/replayWithdrawals.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { takeIn } from '../../packages/services/src/publication/roll-up/takeIn.ts'
import { askWitnesses } from '../../packages/services/src/publication/witness/askWitnesses.ts'
import { setPolicy } from '../../packages/services/src/publication/witness/setPolicy.ts'
import {
  listWitnessedLogs,
  witnessLog,
} from '../../packages/services/src/publication/witness/witnessedLogs.ts'
import { ensureWitnessKey } from '../../packages/services/src/publication/witness/witnessKey.ts'
import { reviewFromScript } from '../../packages/services/src/safeguards/reviewFromScript.ts'
import { saveSheet } from '../../packages/services/src/safeguards/saveSheet.ts'
import { getClaim } from '../../packages/services/src/progress/getClaim.ts'
import { evidenceFile } from '../../packages/services/src/progress/evidence/evidenceFile.ts'
import { returnClaim } from '../../packages/services/src/progress/returnClaim.ts'
import { startClaim } from '../../packages/services/src/progress/startClaim.ts'
import { submitClaim } from '../../packages/services/src/progress/submitClaim.ts'
import { askedAboutCalendar } from '../calendar/asked.ts'
import { askedAboutPeople } from '../people/asked.ts'
import { importBodies } from '../../packages/services/src/people/import/importBodies.ts'
import { askedAboutReview } from '../oversight/review/asked.ts'
import { askedAboutInspection } from '../oversight/asked-inspection.ts'
import { askedAboutCommittee } from '../oversight/asked-committee.ts'
import { askedAboutDoubts } from '../oversight/doubt/asked.ts'
import { askedAboutWork } from '../work/asked.ts'
import { acceptEvery } from './accept-every.ts'
import { draftOf, noon, openTenant, valueOf } from './open-register.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const someLog = vkeyOf(
  'tinh.example/log',
  keyTypes.ed25519,
  ed25519.getPublicKey(new Uint8Array(32).fill(5)),
).text
const keys = keyFolder(join(mkdtempSync(join(tmpdir(), 'camket-keys-')), 'keys'))

const plan = '01234567-89ab-7def-8123-456789abcdef'
const at = { plan, edition: 0 }
const why = { version: 1, changes: {}, reason: 'lý do', ground: null }
const byError = { ground: 'not-the-issued-paper', reason: 'tải nhầm bản dự thảo', decision: null } as const
const forgotten = {
  ...byError,
  upTo: 9,
  at: '2026-11-20T05:00:00.000Z',
  of: [{ kind: 'plan', id: 'khong', version: 1, index: 8, isReplaced: false }],
  plan: 'khong',
  spans: [],
  office: 'x',
} as const
const aClaim = {
  step: 'limited',
  percent: null,
  statement: 'Đã làm một phần',
  figure: null,
  asOf: '2026-11-20',
  milestone: null,
} as const
/** Every action that a door can be asked for, with input that is well formed and finds nothing. */
const asked: Partial<Record<OfficeAction, (door: Door) => Promise<{ ok: boolean; refusals?: unknown }>>> = {
  ...askedAboutPeople,
  importBodies: door => importBodies(door, { grid: { rows: [], warnings: [] }, seen: '' }),
  ...askedAboutCalendar,
  ...askedAboutWork,
  ...askedAboutCommittee,
  ...askedAboutInspection,
  ...askedAboutReview,
  ...askedAboutDoubts,
  createTenant: door => createTenant(door, { name: 'x', origin: null, timeZone: 'Asia/Ho_Chi_Minh' }),
  createSignInLink: door => createSignInLink(door),
  listBodies: door => listBodies(door),
  saveBody: door => saveBody(door, { id: 'khong-co', name: 'Không có', kind: 'other' }),
  importPlan: door => importPlan(door, { name: 'a.docx', bytes: Buffer.from('x') }),
  retryReading: door => retryReading(door, { plan }),
  readDrafts: door => getDraft(door, { plan }),
  correctFacts: door => correctFacts(door, { ...at, facts: {} }),
  redactSpan: door => redactSpan(door, { ...at, start: 0, end: 1 }),
  unredact: door => unredact(door, { ...at, start: 0, end: 1 }),
  discardDraft: door => discardDraft(door, { plan }),
  acceptUnits: door => acceptUnits(door, { ...at, units: 'all' }),
  correctText: door => correctText(door, { ...at, start: 0, end: 1, text: 'x' }),
  correctUnit: door => correctUnit(door, { ...at, unit: plan, change: {} }),
  splitUnit: door => splitUnit(door, { ...at, unit: plan, at: 1 }),
  mergeUnits: door => mergeUnits(door, { ...at, units: [plan, plan] }),
  assignSpan: door => assignSpan(door, { ...at, start: 0, end: 1, as: 'context' }),
  applyRule: door => applyRule(door, { ...at, units: [], rule: 'title' }),
  setAsideUnits: door => setAsideUnits(door, { ...at, units: [], reason: 'x' }),
  saveSheet: door => saveSheet(door, { ...at, unit: plan, lines: {} }),
  reviewFromScript: door => reviewFromScript(door, { plan, script: {} }),
  publishPlan: door => publishPlan(door, { plan }),
  amendCommitment: door => amendCommitment(door, { commitment: 'khong.1', ...why }),
  amendPlan: door => amendPlan(door, { plan: 'khong', ...why }),
  tellSilence: door => endLateRounds(door),
  amendPassage: door =>
    amendPassage(door, {
      plan: 'khong',
      version: 1,
      start: 0,
      end: 1,
      as: 'commitment',
      reason: 'lý do',
      ground: null,
    }),
  amendRestriction: door => amendRestriction(door, { restriction: 'khong.r1', ...why }),
  withdraw: door => withdraw(door, { target: { scope: 'plan', id: 'khong' }, why: byError, seen: '' }),
  replayWithdrawals: door => replayWithdrawals(door, [forgotten]),
  publishBodies: door => publishBodies(door),
  readReminders: door => showReminders(door),
  changeOwnReminders: door => setWishes(door, { language: 'vi', from: '', to: '' }),
  publishDay: door => publishDay(door),
  rebuildPortal: door => rebuildPortal(door),
  makeLogKey: door => ensureLogKey(door, keys),
  signHead: door => signHead(door, keys),
  rotateLogKey: door => rotateKey(door, keys),
  renewGuard: door => renewGuard(door, keys),
  checkLog: door => checkLog(door),
  readAudit: door => readAudit(door, { from: '2026-01-01', to: '2026-01-02', take: () => undefined }),
  restoreRegister: door => noteRestore(door, null),
  ensureWitnessKey: door => ensureWitnessKey(door, keys, 'bao.example'),
  witnessLog: door => witnessLog(door, { vkey: someLog }),
  readWitness: door => listWitnessedLogs(door, keys),
  setPolicy: door => setPolicy(door, { policy: 'quorum none\n' }),
  cosign: door => askWitnesses(door, async () => 'unreachable'),
  readClaims: door => getClaim(door, { claim: plan }),
  readEvidence: door => evidenceFile(door, { evidence: plan }),
  draftClaim: door => startClaim(door, { commitment: 'khong.1', data: aClaim }),
  submitClaim: door => submitClaim(door, { claim: plan, edition: 1 }),
  decideClaim: door => returnClaim(door, { claim: plan, edition: 1, reason: 'lý do trả lại' }),
  takeIn: door => takeIn(door, { vkey: someLog, checkpoint: '', day: null, counts: [], since: null }),
}
/** Asked elsewhere: through a link, a session, a worker. */
const notByDoor: OfficeAction[] = [
  'signIn',
  'acceptInvitation',
  'failSignIn',
  'signOut',
  'runReading',
  'sendDigests',
]

test('every action of the table is asked of every role', () => {
  expect([...Object.keys(asked), ...notByDoor].sort()).toEqual([...officeActions].sort())
})

const cases = roles.flatMap(role => Object.keys(asked).map(action => [role, action as OfficeAction] as const))

test.each(cases)('%s asks to %s', async (role, action) => {
  const { seat } = doors.secretariat.author
  const held = role === 'operator' || role === 'server' ? null : seat
  const author = { role, seat: held, account: null, body: null, name: role }
  const outcome = await asked[action]?.({ ...doors.secretariat, author })
  const forbidden = { ok: false, refusals: [{ code: 'not-allowed', values: { action, role } }] }
  if (mayDo(role, action)) expect(outcome).not.toMatchObject(forbidden)
  else expect(outcome).toMatchObject(forbidden)
})

test('the server by itself may neither review nor publish a plan', () => {
  const review = officeActions.filter(action => /Plan$|Unit|Span|Sheet|Facts|Commitment/.test(action))
  expect(review.filter(action => allowedActions.server.includes(action))).toEqual([])
})

test('every write leaves one audit row with author, role, action and a digest, never the values', async () => {
  const { secretariat, operator, server } = doors
  const { plan } = await draftOf(secretariat)
  const edition = async () => valueOf(await getDraft(secretariat, { plan })).edition
  const start = (await getDraft(secretariat, { plan }).then(valueOf)).text.indexOf('Trần Thử Tên')
  const secret = 'Bí Mật Của Bài Thử'
  const amended = { version: 1, reason: secret, ground: null }
  const slug = '96-kh-bcd-2023'
  const writes: ReadonlyArray<readonly [OfficeAction, Door, () => Promise<{ ok: boolean }>]> = [
    ['saveBody', secretariat, () => saveBody(secretariat, { name: secret, kind: 'department' })],
    ['importPlan', secretariat, () => importPlan(secretariat, { name: secret, bytes: Buffer.from(secret) })],
    [
      'redactSpan',
      secretariat,
      async () => redactSpan(secretariat, { plan, edition: await edition(), start, end: start + 12 }),
    ],
    [
      'correctFacts',
      secretariat,
      async () => correctFacts(secretariat, { plan, edition: await edition(), facts: { title: secret } }),
    ],
    [
      'acceptUnits',
      secretariat,
      async () => acceptEvery(secretariat, { plan, edition: await edition(), reason: secret }),
    ],
    ['publishPlan', secretariat, () => publishPlan(secretariat, { plan })],
    [
      'amendCommitment',
      secretariat,
      () => amendCommitment(secretariat, { commitment: `${slug}.1`, ...amended, changes: { text: secret } }),
    ],
    [
      'amendPlan',
      secretariat,
      () => amendPlan(secretariat, { plan: slug, ...amended, changes: { title: 'Khác' } }),
    ],
    [
      'amendRestriction',
      secretariat,
      () =>
        amendRestriction(secretariat, {
          restriction: `${slug}.r1`,
          ...amended,
          changes: { sheet: { aim: secret } },
        }),
    ],
    ['createSignInLink', operator, () => createSignInLink(operator)],
    ['rebuildPortal', server, () => rebuildPortal(server)],
  ]
  for (const [action, door, work] of writes) {
    const before = new Set((await auditRows()).map(row => row['id']))
    expect((await work()).ok, action).toBe(true)
    const come = (await auditRows()).filter(row => !before.has(row['id']))
    const author = door.author.seat === null ? door.author.role : `seat:${door.author.seat}`
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(come, action).toEqual([
      expect.objectContaining({ action, role: door.author.role, author, digest }),
    ])
  }
  // A new body's name is its subject: a body is no secret, a person or a text is.
  const rest = (await auditRows()).filter(row => row['action'] !== 'saveBody')
  expect(JSON.stringify(rest)).not.toContain(secret)
})

async function auditRows(): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `select to_jsonb(a) as row from camket.audit a order by id`,
  )
  await client.end()
  return rows.map(({ row }) => row)
}

test('a session ends by signing out, by idleness and by age', async () => {
  const signIn = async () => {
    const { token } = valueOf(await createSignInLink(doors.operator))
    return valueOf(await signInWithLink(doors.operator, { token })).session
  }
  const later = (hours: number) => ({ ...doors.operator, now: new Date(noon.getTime() + hours * 3_600_000) })
  const session = await signIn()
  expect(await findSession(later(7), session)).toMatchObject({ role: 'secretariat' })
  expect(await findSession(later(14), session)).toMatchObject({ role: 'secretariat' })
  expect(await findSession(later(22.1), session)).toBeNull()
  const other = await signIn()
  await signOut(doors.operator, other)
  expect(await findSession(doors.operator, other)).toBeNull()
  expect(await findSession(doors.operator, 'unknown')).toBeNull()
})

test('a link older than thirty minutes opens nothing', async () => {
  const { token } = valueOf(await createSignInLink(doors.operator))
  const late = { ...doors.operator, now: new Date(noon.getTime() + 30 * 60_000) }
  expect(await signInWithLink(late, { token })).toMatchObject({
    ok: false,
    refusals: [{ code: 'link-expired' }],
  })
  expect(await signInWithLink(late, { token: 'x' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'link-unknown' }],
  })
})
