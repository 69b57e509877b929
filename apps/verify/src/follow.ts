// Following a log: each round must continue what was kept, and what is new must hold; from time to time all of it is checked.
import { keptCheckpoint, readHead, type Head, type Trusted } from './checkpoint.ts'
import { ageOf } from './day.ts'
import type { Digest } from './digest.ts'
import { createReport, type Finding, type Report } from './finding.ts'
import { judgeFuture } from './freshness.ts'
import { compare, type Outcome } from './following/compare.ts'
import type { Signed } from './following/contradicting.ts'
import { createHearing, sayAgainst, type Hearing } from './following/held.ts'
import { sayNewKey, sayNewPolicy, sayToCome, sayWhosePolicy } from './following/news.ts'
import { takeProven, type Following } from './following/take-new.ts'
import type { Source } from './source.ts'
import type { VerifyOptions } from './verify-once.ts'
import { verifyRecord, type Recorded } from './verify-record.ts'

/** What a follower remembers between rounds, beside the checkpoints. */
export interface FollowState {
  /** The newest checkpoint that was proven to follow from those before it, as its note; what comes after it is news. */
  readonly checkpoint: string
  /** The log's key when it was first seen, or the newest that was handed over to; absent where the checkpoint alone was left. */
  readonly key?: string
  readonly day: string | null
  readonly newestTime: string | null
  /** The witness policy that the log published; absent in what older versions kept. */
  readonly policy?: string | null
  /** Instant of the last look at everything. */
  readonly auditedAt: string
  /** What did not hold then, or in entries that came since: told again until the next look at everything. */
  readonly standing?: readonly Finding[]
}

export interface FollowOptions extends Trusted {
  readonly now: Date
  readonly digest?: Digest
  readonly progress?: NonNullable<VerifyOptions['progress']>
  readonly said?: NonNullable<VerifyOptions['said']>
  /** The largest checkpoint that was proven, where another look than the last one kept it: it must be continued too. */
  readonly furthest?: Uint8Array
  /** Notes that earlier looks held, for they could not place them. */
  readonly held?: readonly Uint8Array[]
}

export interface Round {
  readonly findings: readonly Finding[]
  /** Null where there is nothing to remember: what was kept stays as it is. */
  readonly next: FollowState | null
  /** Signed, and proven to follow: whatever else does not hold, another history is told by them. */
  readonly proven: readonly Head[]
  /** Signed, and not of one history with each other or with what was kept. */
  readonly contradicting: readonly Signed[]
  /** Signed, and not to be placed yet: to be kept until they can be. */
  readonly held: readonly Signed[]
  /** Held at an earlier look, and placed now. */
  readonly settled: readonly Signed[]
}

const hour = 3_600_000
const auditEvery = 24 * hour
/** All of a log is much to ask for each minute, as long as something in it does not hold. */
const auditAgain = hour
const stillFor = 48 * hour
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8')

/** One look at the log; throws nothing for what it reads. */
export async function followOnce(
  source: Source,
  state: FollowState | null,
  options: FollowOptions,
): Promise<Round> {
  const hearing = createHearing(source, { key: state?.key, held: options.held })
  if (state === null) return begin(hearing, options)
  const went = await goOnAgain(hearing.source, state, options)
  const { standing = [], auditedAt } = state
  const every = standing.length > 0 || hearing.isToPlace(went.head) ? auditAgain : auditEvery
  const age = options.now.getTime() - Date.parse(auditedAt)
  // A clock that was wrong once puts no look off for years.
  const isDue = !(age >= 0 && age < every)
  // A byte that is wrong and another history look alike before all entries are read.
  const isNewDoubt = went.outcome === 'doubtful' && standing.length === 0
  if (isDue || isNewDoubt) return lookAtAll(hearing, went, { state, options })
  const report = createReport()
  if (went.outcome === 'doubtful') report.fault('root-differs', { values: { size: went.head!.size } })
  const again = standing.filter(isUntoldIn(went.findings))
  const next = new Date(Date.parse(auditedAt) + every).toISOString()
  if (standing.length > 0) report.warn('still-standing', { values: { at: auditedAt, next } })
  const held = hearing.heldBut([...went.proven, ...went.contradicting], [went.head])
  return { ...went, findings: [...went.findings, ...again, ...report.findings], held }
}

/** The first look: everything is checked, and the head is kept. */
async function begin(hearing: Hearing, options: FollowOptions): Promise<Round> {
  const { verified, report } = await audit(hearing.source, options)
  const { head, proven, day, newestTime } = verified
  if (head !== null) report.warn('first-seen', { values: { size: head.size } })
  const placed = hearing.place(verified, [head])
  if (proven !== null) sayAgainst(placed, proven, report)
  const { findings } = report
  const looked = { auditedAt: options.now.toISOString(), standing: standingOf(findings) }
  const next = proven === null ? null : { ...keptOf(proven), day, newestTime, ...looked }
  const contradicting = [...verified.contradicting, ...placed.against]
  const settled = [...placed.done, ...placed.against]
  const held = hearing.heldBut([...listed(proven), ...contradicting, ...settled], [head])
  return { findings, next, proven: listed(proven), contradicting, settled, held }
}

interface At {
  readonly state: FollowState
  readonly options: FollowOptions
}

/** Everything is read: it must continue what was kept, and the head that was read a moment ago. */
async function lookAtAll(hearing: Hearing, went: Went, { state, options }: At): Promise<Round> {
  const { source } = hearing
  const { verified, report } = await audit(source, options, { state, before: went.head })
  const isOther = went.outcome === 'contradicts' || report.faults('since-differs') > 0
  const proven = isOther ? null : verified.proven
  const own = createReport()
  const follows = went.outcome === 'follows'
  const news = follows ? { ...went.news } : { day: state.day, newestTime: state.newestTime }
  const heads = [went.head, verified.head]
  const placed = hearing.place({ ...verified, proven }, heads)
  // What has come since, or could not be told from a wrong byte before, is told from entries that are proven now.
  if (proven !== null) {
    const from = follows ? went.head! : keptCheckpoint(encoder.encode(state.checkpoint), proven)!
    const following = { ...options, source, head: proven, report: own, news }
    await takeProven(following, { log: verified.log!, first: from.size })
    if (!follows) own.holds('followed-on', { values: { kept: from.size, size: proven.size } })
    sayAgainst(placed, proven, own)
  }
  // Who looks once a day checks everything each time, and is to hear what is new all the same.
  const found = joined(own.findings, report.findings)
  const findings = joined(went.findings, found)
  const looked = { auditedAt: options.now.toISOString(), standing: standingOf(found) }
  const head = proven ?? (follows && !isOther ? went.head! : null)
  const kept = head === null ? state : { ...keptOf(head), ...news }
  const isProven = isOther ? [] : [...went.proven, ...listed(proven)]
  const contradicting = [...went.contradicting, ...verified.contradicting, ...placed.against]
  const settled = [...placed.done, ...placed.against]
  return {
    findings,
    next: verified.head === null ? went.next : { ...kept, ...looked },
    proven: isProven,
    contradicting,
    settled,
    held: hearing.heldBut([...isProven, ...contradicting, ...settled], heads),
  }
}

/** What only a look at everything tells. */
const standingOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ ok, code }) => !ok && !toldAnyway.has(code))

/** What every look judges again. */
const toldAnyway: ReadonlySet<string> = new Set(['frozen', 'cosignatures-lacking'])

const listed = (head: Head | null): readonly Head[] => (head === null ? [] : [head])

/** What one reading and a later one found, each thing once; of the earlier one what is wrong and what is news. */
function joined(earlier: readonly Finding[], later: readonly Finding[]): readonly Finding[] {
  const isNews = ({ ok, code, values }: Finding): boolean =>
    !ok || newsCodes.has(code) || newsCodes.has(values['code']!)
  return [...earlier.filter(isNews).filter(isUntoldIn(later)), ...later]
}

function isUntoldIn(findings: readonly Finding[]): (one: Finding) => boolean {
  const told = new Set(findings.map(one => JSON.stringify(one)))
  return one => !told.has(JSON.stringify(one))
}

const newsCodes: ReadonlySet<string | number> = new Set([
  'followed-on',
  'nothing-new',
  'withdrawn',
  'key-handed-over',
  'policy-changed',
])

interface Audited {
  readonly verified: Recorded
  readonly report: Report
}

async function audit(
  source: Source,
  options: FollowOptions,
  { state, before = null }: { state?: FollowState; before?: Head | null } = {},
): Promise<Audited> {
  const key = options.key ?? state?.key
  const note = state === undefined ? null : (options.furthest ?? encoder.encode(state.checkpoint))
  const kept = note === null ? {} : { kept: { note, key: state?.key ?? null } }
  const asked = { ...options, ...kept, ...(key === undefined ? {} : { key }) }
  const verified = await verifyRecord(source, asked, before)
  const report = createReport()
  for (const finding of verified.findings) {
    if (state !== undefined && isOtherKey(finding, options)) report.fault('key-changed', changedTo(finding))
    else report.add(finding)
  }
  sayWhosePolicy(options, report)
  sayToCome(verified.newestTime, options.now, report)
  judgeStill(verified.day, options.now, report)
  return { verified, report }
}

/** The key that was followed does not lead to the one that signs; a key or a policy of the reader's own is his to mend. */
const isOtherKey = ({ code, values }: Finding, { key }: FollowOptions): boolean =>
  code === 'key-unknown' && key === undefined && values['newest'] !== undefined

const changedTo = ({ where = {}, values }: Finding) => ({ where, values: { key: values['newest'] ?? '' } })

const keptOf = (head: Head) => ({
  checkpoint: decoder.decode(head.bytes),
  key: (head.handovers.at(-1)?.vkey ?? head.signedBy[0]!).text,
  policy: head.policy,
})

function judgeStill(day: string | null, now: Date, report: Report): void {
  if (day === null) return
  const age = ageOf(day, now)
  // What is not a number is no age either: an older version may have kept such a day.
  if (!(age <= stillFor)) report.fault('frozen', { values: { day, days: Math.floor(age / 86_400_000) } })
}

interface Went extends Round {
  readonly outcome: Outcome
  readonly head: Head | null
  readonly news: Following['news']
}

/** A copy takes its narrow tiles away once it has a newer head: what was not there is asked for under that. */
async function goOnAgain(source: Source, state: FollowState, options: FollowOptions): Promise<Went> {
  const went = await goOn(source, state, options)
  if (went.outcome !== 'unread') return went
  const again = await goOn(source, state, options)
  return again.head !== null && again.head.size > went.head!.size ? again : went
}

async function goOn(source: Source, state: FollowState, options: FollowOptions): Promise<Went> {
  const { now, digest } = options
  const report = createReport()
  const heard = createReport()
  const key = options.key ?? state.key
  // A key of the reader’s own may be an old one, and that may have been stolen since: the newest one that was followed must lead on.
  const keys = { ...(key !== undefined && { key }), ...(state.key !== undefined && { keptKey: state.key }) }
  const head = await readHead(source, { ...options, ...keys }, heard)
  for (const finding of heard.findings) {
    if (isOtherKey(finding, options)) report.fault('key-changed', changedTo(finding))
    else if (!finding.ok) report.add(finding)
  }
  const news = { day: state.day, newestTime: state.newestTime }
  const none = { next: null, proven: [], contradicting: [], held: [], settled: [], head, news }
  if (head === null) return { ...none, findings: report.findings, outcome: 'other' }
  const before = report.findings.length
  const notes = { note: encoder.encode(state.checkpoint), furthest: options.furthest }
  const outcome = await compare(notes, { source, head, report, now, digest, news })
  const ofEntries = report.findings.slice(before).filter(({ ok }) => !ok)
  if (state.key !== undefined) sayNewKey(state.key, head, report)
  sayNewPolicy(state.policy, head, report)
  if (outcome === 'doubtful') {
    const ofHead = report.findings.filter(
      finding => !ofEntries.includes(finding) && finding.code !== 'withdrawn',
    )
    return { ...none, findings: ofHead, outcome }
  }
  sayToCome(news.newestTime, now, report)
  judgeStill(news.day, now, report)
  judgeFuture(news.newestTime, now, report)
  const { findings } = report
  if (outcome !== 'follows')
    return { ...none, findings, contradicting: outcome === 'contradicts' ? [head] : [], outcome }
  const { auditedAt, standing = [] } = state
  const next = { ...keptOf(head), ...news, auditedAt, standing: [...standing, ...ofEntries] }
  return { ...none, findings, next, proven: [head], outcome }
}
