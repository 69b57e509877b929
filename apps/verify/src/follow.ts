// Following a log: each round must continue what was kept, and what is new must hold; from time to time all of it is checked.
import { sameBytes } from '@camket/log/hash'
import { keptCheckpoint, readHead, type Head, type Trusted } from './checkpoint.ts'
import { ageOf } from './day.ts'
import type { Digest } from './digest.ts'
import { createReport, type Finding, type Report } from './finding.ts'
import { judgeFuture } from './freshness.ts'
import { sayNewKey, sayNewPolicy, sayToCome, sayWhosePolicy } from './following/news.ts'
import { takeNew, type Following } from './following/take-new.ts'
import type { Source } from './source.ts'
import type { Verified, VerifyOptions } from './verify-once.ts'
import { verifyRecord } from './verify-record.ts'

/** What a follower remembers between rounds, beside the checkpoints. */
export interface FollowState {
  /** The newest checkpoint that was proven to follow from those before it, as its note; what came after it is news. */
  readonly checkpoint: string
  /** The log's key when it was first seen, or the newest that was handed over to. */
  readonly key: string
  readonly day: string | null
  readonly newestTime: string | null
  /** The witness policy that the log published; absent in what older versions kept. */
  readonly policy?: string | null
  /** Instant of the last check of everything that held; long ago where everything is to be checked again. */
  readonly auditedAt: string
}

export interface FollowOptions extends Trusted {
  readonly now: Date
  readonly digest?: Digest
  readonly progress?: NonNullable<VerifyOptions['progress']>
  readonly said?: NonNullable<VerifyOptions['said']>
}

export interface Round {
  readonly findings: readonly Finding[]
  /** Null where the log was not proven to go on from what was kept. */
  readonly next: FollowState | null
  /** Signed, and proven to follow: whatever else does not hold, another history is told by them. */
  readonly proven: readonly Head[]
  /** Signed, and not of one history with each other or with what was kept. */
  readonly contradicting: readonly Head[]
}

const auditEvery = 24 * 3_600_000
const longAgo = new Date(0).toISOString()
const stillFor = 48 * 3_600_000
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8')

/** One look at the log; throws nothing for what it reads. */
export async function followOnce(
  source: Source,
  state: FollowState | null,
  options: FollowOptions,
): Promise<Round> {
  if (state === null) return begin(source, options)
  const went = await goOn(source, state, options)
  const isDue = options.now.getTime() - Date.parse(state.auditedAt) >= auditEvery
  const at = { state, options }
  if (went.outcome === 'doubtful') return settle(source, went, at)
  if (!isDue) return went
  return went.outcome === 'follows' ? checkAll(source, went, at) : settle(source, went, at)
}

/** The first look: everything is checked, and the head is kept. */
async function begin(source: Source, options: FollowOptions): Promise<Round> {
  const { verified, report, auditedAt } = await audit(source, options, {})
  const { head, proven, day, newestTime } = verified
  if (head !== null) report.warn('first-seen', { values: { size: head.size } })
  const next = proven === null ? null : { ...keptOf(proven), day, newestTime, auditedAt }
  return { findings: report.findings, next, proven: listed(proven), contradicting: [] }
}

interface At {
  readonly state: FollowState
  readonly options: FollowOptions
}

/** The daily check. It must continue the head that was read a moment ago; what has come since then is news of the next round. */
async function checkAll(source: Source, went: Went, { state, options }: At): Promise<Round> {
  const { verified, report, auditedAt } = await audit(source, options, { state, since: went.head!.bytes })
  const isOne = report.faults('since-differs') === 0
  return {
    // Who looks once a day checks everything each time, and is to hear what is new all the same.
    findings: joined(went.findings, report.findings),
    next: isOne ? { ...went.next!, auditedAt } : null,
    proven: isOne ? [went.head!, ...listed(verified.proven)] : [],
    contradicting: isProof(report) ? [went.head!, verified.head!] : [],
  }
}

/**
 * All entries are read of a log that was not seen to follow: a byte that is wrong and another history look alike before that. Nothing is news
 * as long as it is not settled.
 */
async function settle(source: Source, went: Went, { state, options }: At): Promise<Round> {
  const { head } = went
  const since = head === null ? {} : { since: head.bytes }
  const kept = encoder.encode(state.checkpoint)
  const { verified, report } = await audit(source, options, { state, kept, ...since })
  const isOne = report.faults('since-differs') === 0 && went.outcome !== 'contradicts'
  if (isOne && went.outcome === 'doubtful')
    went.report.fault('root-differs', { values: { size: head!.size } })
  const ofHead = ({ ok, code }: Finding): boolean =>
    !ok || code === 'policy-changed' || code === 'key-handed-over'
  const faults = went.report.findings.filter(ofHead)
  // That it follows from what was read a moment ago is no news of what was kept.
  const found = report.findings.filter(
    ({ code, values }) => code !== 'since-holds' || values['kept'] !== head?.size,
  )
  return {
    findings: joined(faults, found),
    next: isOne && verified.proven !== null ? { ...state, auditedAt: longAgo } : null,
    proven: isOne ? listed(verified.proven) : [],
    contradicting: isProof(report) ? [...listed(head), ...listed(verified.head)] : went.contradicting,
  }
}

/** Both are the log's word: a checkpoint that none of its keys signed proves nothing against it. */
const isProof = (report: Report): boolean =>
  report.faults('since-differs') > 0 && report.faults('key-changed') === 0

const listed = (head: Head | null): readonly Head[] => (head === null ? [] : [head])

/** What one reading and a later one found, each thing once; of the earlier one what is wrong and what is news. */
function joined(earlier: readonly Finding[], later: readonly Finding[]): readonly Finding[] {
  const told = new Set(later.map(one => JSON.stringify(one)))
  const isNews = ({ ok, code, values }: Finding): boolean =>
    !ok || newsCodes.has(code) || newsCodes.has(values['code']!)
  return [...earlier.filter(one => isNews(one) && !told.has(JSON.stringify(one))), ...later]
}

const newsCodes: ReadonlySet<string | number> = new Set([
  'followed-on',
  'nothing-new',
  'withdrawn',
  'key-handed-over',
  'policy-changed',
])

interface Before {
  readonly state?: FollowState
  readonly since?: Uint8Array
  readonly kept?: Uint8Array
}

interface Audited {
  readonly verified: Verified
  readonly report: Report
  readonly auditedAt: string
}

async function audit(
  source: Source,
  options: FollowOptions,
  { state, since, kept }: Before,
): Promise<Audited> {
  const key = options.key ?? state?.key
  const verified = await verifyRecord(source, {
    ...options,
    ...(since === undefined ? {} : { since }),
    ...(kept === undefined ? {} : { kept: { note: kept, key: null } }),
    ...(key === undefined ? {} : { key }),
  })
  const report = createReport()
  for (const finding of verified.findings) {
    if (state !== undefined && options.key === undefined && finding.code === 'key-unknown') {
      report.fault('key-changed', changedTo(finding))
    } else report.add(finding)
  }
  sayWhosePolicy(options, report)
  sayToCome(verified.newestTime, options.now, report)
  judgeStill(verified.day, options.now, report)
  const isHeld = report.findings.every(({ ok, code }) => ok || toldAnyway.has(code))
  return { verified, report, auditedAt: isHeld ? options.now.toISOString() : longAgo }
}

/** What every look judges again: for these alone nothing need be read a second time. */
const toldAnyway: ReadonlySet<string> = new Set(['frozen', 'cosignatures-lacking'])

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

/** `doubtful`: whether it follows is told by all entries; `other`: it does not, or it could not be read. */
type Outcome = 'follows' | 'doubtful' | 'contradicts' | 'other'

interface Went extends Round {
  readonly outcome: Outcome
  readonly head: Head | null
  readonly report: Report
}

async function goOn(source: Source, state: FollowState, options: FollowOptions): Promise<Went> {
  const { now, digest } = options
  const report = createReport()
  const heard = createReport()
  const head = await readHead(source, { ...options, key: options.key ?? state.key }, heard)
  for (const finding of heard.findings) {
    if (finding.code === 'key-unknown' && options.key === undefined)
      report.fault('key-changed', changedTo(finding))
    else if (!finding.ok) report.add(finding)
  }
  const none = { next: null, proven: [], contradicting: [], head, report }
  if (head === null) return { ...none, findings: report.findings, outcome: 'other' }
  const news = { day: state.day, newestTime: state.newestTime }
  const before = report.findings.length
  const outcome = await compare(state, { source, head, report, now, digest, news })
  const isTaken = report.findings.slice(before).every(({ ok }) => ok)
  sayNewKey(state.key, head, report)
  sayNewPolicy(state.policy, head, report)
  if (outcome === 'doubtful') return { ...none, findings: [], outcome }
  sayToCome(news.newestTime, now, report)
  judgeStill(news.day, now, report)
  judgeFuture(news.newestTime, now, report)
  const { findings } = report
  if (outcome === 'contradicts') return { ...none, findings, contradicting: [head], outcome }
  if (outcome === 'other') return { ...none, findings, outcome }
  // What is wrong with new entries is told as long as it is: until all of it is found to hold.
  const auditedAt = isTaken ? state.auditedAt : longAgo
  const next = { ...keptOf(head), ...news, auditedAt }
  return { head, report, findings, next, proven: [head], contradicting: [], outcome }
}

async function compare(state: FollowState, following: Following): Promise<Outcome> {
  const { head, report } = following
  const kept = keptCheckpoint(encoder.encode(state.checkpoint), head)
  const isKnown = kept !== null && kept.origin === head.origin
  if (!isKnown) {
    if (kept === null) report.fault('since-malformed')
    else report.fault('since-other-log', { values: { origin: kept.origin } })
    return 'other'
  }
  const values = { kept: kept.size, size: head.size }
  if (kept.size > head.size) report.fault('since-newer', { values })
  if (kept.size > head.size) return 'other'
  if (kept.size === head.size) {
    const isSame = sameBytes(kept.root, head.root)
    if (isSame) report.holds('nothing-new', { values })
    else report.fault('since-differs', { values })
    if (isSame) return 'follows'
    return kept.signed ? 'contradicts' : 'other'
  }
  const taken = await takeNew(following, kept)
  if (taken === 'follows') report.holds('followed-on', { values })
  return taken === 'unread' ? 'other' : taken
}
