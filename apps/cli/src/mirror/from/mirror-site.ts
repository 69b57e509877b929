// A copy of the public data of a log that answers at an address, for those who have no register: fetched, checked whole, then kept.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fill, type Phrase } from '@camket/domain/kernel/language'
import { keptCheckpoint, keysIn, readHead, type Head } from '@camket/verify/checkpoint'
import { createReport, type Finding } from '@camket/verify/finding'
import { saidChecks } from '@camket/verify/said/judge-said'
import { most, SourceError, tryRead, type Source } from '@camket/verify/source'
import { keepContradiction } from '@camket/verify/sources/kept-folder'
import type { Progress, VerifyOptions } from '@camket/verify/verify-once'
import { verifyRecord } from '@camket/verify/verify-record'
import { RefusedError, UsageError } from '../../command.ts'
import type { Folder, MirrorState } from '../folder.ts'
import { openDrafts, type Drafts } from './drafts.ts'
import { install, type Withdrawal } from './install.ts'
import { isOfNetwork, openOverlay, type Overlay } from './overlay.ts'
import { pageRules } from './page/names.ts'
import { fetchPages, type Pages } from './pages.ts'
import { BrokenOff, refuse, sayBrokenOff } from './refusal.ts'
import { nameIn } from './record-names.ts'
import { fromWords as words } from './words.ts'

export interface FromSite {
  readonly site: Source
  readonly address: string
  readonly folder: Folder
  /** Where that folder is. */
  readonly path: string
  /** The log's key as somebody trusted gave it. */
  readonly key?: string
  /** Everything is fetched and compared again. */
  readonly all: boolean
  readonly digest: NonNullable<VerifyOptions['digest']>
  readonly now: Date
  readonly progress: (at: Progress) => void
}

export interface FromOutcome {
  readonly size: number
  /** Null where nothing had to be fetched. */
  readonly fetched: Overlay['fetched'] | null
  /** The log's newest key, and the one that the copy had taken before. */
  readonly key: string
  readonly keyBefore: string | null
  readonly findings: readonly Finding[]
  /** Since the copy's last state. */
  readonly withdrawals: readonly Withdrawal[]
}

/** The copy before this run. */
interface Before {
  readonly note: Uint8Array
  readonly size: number
  readonly key: string | null
}

interface Run extends FromSite {
  readonly before: Before | null
  readonly drafts: Drafts
}

/** A live register may grow while it is read. */
const tries = 5

/** Brings the copy to the newest signed state of the site, or says why not (exit 3: it lies; exit 1: it could not all be had). */
export async function mirrorSite(asked: FromSite): Promise<FromOutcome> {
  const run: Run = { ...asked, before: beforeOf(asked), drafts: openDrafts(asked.folder.work) }
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(run, attempt === tries)
    if (outcome !== null) return outcome
  }
}

async function tryOnce(run: Run, isLast: boolean): Promise<FromOutcome | null> {
  const { drafts, folder, before } = run
  const pinned = await pin(run)
  const head = await headOf(run, pinned)
  const told = { key: newestKey(head), keyBefore: before?.key ?? null, size: head.size }
  if (await isSame(run, head)) {
    await folder.write('log/keys.json', pinned.get('log/keys.json') ?? '', { durable: true })
    await folder.write('log/checkpoint', pinned.get('log/checkpoint') ?? '', { durable: true })
    const state = { ...folder.state, key: told.key }
    await folder.write('mirror.json', `${JSON.stringify(state, null, 1)}\n`, { durable: true })
    folder.finish()
    return { ...told, fetched: null, findings: [], withdrawals: [] }
  }
  const copySize = before?.size ?? 0
  const overlay = openOverlay({ ...run, folder: run.path, copySize, pinned, size: head.size })
  drafts.begin(head.size)
  const verified = await verifyRecord(overlay.source, {
    ...optionsOf(run),
    files: false,
    // Evidence is fetched by itself and held to its digest there.
    said: saidChecks({ evidence: false }),
    progress: run.progress,
  })
  const faults = wantingIn(verified.findings)
  if (faults !== null) {
    const isSettled = isLast || isOfHistory(faults)
    if (!isSettled && (await hasGrown(run, head))) return null
    const fork = await forkIn(run, { findings: verified.findings, pinned })
    throw afterFaults(run, { faults: [...fork, ...faults], head })
  }
  const { day, newestTime } = verified
  const isWhole = run.all || folder.state?.from === undefined
  const pages = await fetchPages({
    ...run,
    size: head.size,
    root: Buffer.from(head.root).toString('hex'),
    before: isWhole ? null : folder.state,
    copySize,
    touches: overlay.touches,
  })
  const state = await stateOf(run, { head, overlay, pages })
  const from = isWhole ? 0 : copySize
  const since = before?.size ?? null
  const withdrawals = await install({ ...run, overlay, state, pinned, from, since, day, newestTime, pages })
  return { ...told, fetched: overlay.fetched, findings: verified.findings, withdrawals }
}

/** Without each of these something was not looked at, whatever else holds. */
const needed = ['checkpoint-signed', 'entries-hold', 'tiles-hold', 'records-hold', 'tables-hold'] as const

/** What keeps a state from being taken; null where everything was looked at and holds. */
function wantingIn(findings: readonly Finding[]): readonly Finding[] | null {
  const faults = findings.filter(({ ok }) => !ok)
  if (faults.length > 0) return faults
  const isWhole = needed.every(code => findings.some(finding => finding.code === code))
  return isWhole ? null : findings.filter(({ level }) => level === 'warning')
}

/** What the copy has taken so far, whoever made it. */
function beforeOf({ folder, path }: FromSite): Before | null {
  const { state } = folder
  if (state === null) return null
  const [note, keys] = ['log/checkpoint', 'log/keys.json'].map(name => join(path, name))
  if (!existsSync(note!)) throw new RefusedError([words.damaged])
  const kept = existsSync(keys!) ? (keysIn(readFileSync(keys!))?.keys.at(-1)?.vkey ?? null) : null
  return { note: readFileSync(note!), size: state.size, key: state.key ?? kept }
}

/** The checkpoint and the keys of this run, so that all of it is of one moment. */
async function pin({ site, address }: Run): Promise<ReadonlyMap<string, Uint8Array>> {
  const pinned = new Map<string, Uint8Array>()
  for (const path of ['log/checkpoint', 'log/keys.json']) {
    const bytes = await tryRead(site, path, most.note)
    if (bytes instanceof SourceError || (bytes === null && path === 'log/checkpoint')) {
      throw new UsageError(filled(words.nothingThere, { address }))
    }
    if (bytes !== null) pinned.set(path, bytes)
  }
  return pinned
}

/** The head, signed by the key that is trusted or one that it leads to, and no step back from the copy's own. */
async function headOf(run: Run, pinned: ReadonlyMap<string, Uint8Array>): Promise<Head> {
  const source: Source = { kind: 'site', read: path => Promise.resolve(pinned.get(path) ?? null) }
  const report = createReport()
  const head = await readHead(source, keyOf(run), report)
  const faults = report.findings.filter(({ ok }) => !ok)
  if (head === null || faults.length > 0) throw refuse(run.address, faults)
  const { before } = run
  if (before === null) return head
  const isLed = before.key === null || head.handovers.some(({ vkey }) => vkey.text === before.key)
  if (!isLed) throw new RefusedError([filled(words.otherKey, { kept: before.key ?? '' })])
  judgeStep(head, before, report)
  const steps = report.findings.filter(({ ok }) => !ok)
  if (steps.length > 0) throw withEvidence(run, { faults: steps, head })
  return head
}

function judgeStep(head: Head, before: Before, report: ReturnType<typeof createReport>): void {
  const kept = keptCheckpoint(before.note, head)
  if (kept === null) throw new RefusedError([words.damaged])
  const values = { kept: kept.size, size: head.size }
  if (kept.origin !== head.origin) report.fault('since-other-log', { values: { origin: kept.origin } })
  else if (kept.size > head.size) report.fault('since-newer', { values })
  else if (kept.size === head.size && !isEqual(kept.root, head.root))
    report.fault('since-differs', { values })
}

const isEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

function keyOf({ key, before }: Run): { key?: string } {
  const trusted = key ?? before?.key ?? null
  return trusted === null ? {} : { key: trusted }
}

function optionsOf(run: Run): VerifyOptions {
  const { before, digest, now } = run
  return { ...keyOf(run), digest, now, ...(before === null ? {} : { since: before.note }) }
}

const newestKey = (head: Head): string => (head.handovers.at(-1)?.vkey ?? head.signedBy[0]!).text

/** Whether a finished copy of ours has this very state. */
async function isSame({ all, folder, before }: Run, head: Head): Promise<boolean> {
  const { state } = folder
  if (all || state?.from === undefined || before === null || !folder.has('index.html')) return false
  if (state.pages !== undefined && state.pageRules !== pageRules) return false
  return state.size === head.size && keptCheckpoint(before.note, head)?.size === head.size
}

async function hasGrown(run: Run, head: Head): Promise<boolean> {
  const bytes = await pin(run).catch(() => null)
  if (bytes === null) return false
  const source: Source = { kind: 'site', read: path => Promise.resolve(bytes.get(path) ?? null) }
  const now = await readHead(source, keyOf(run), createReport())
  return now !== null && now.size > head.size
}

interface Doubt {
  readonly findings: readonly Finding[]
  readonly pinned: ReadonlyMap<string, Uint8Array>
}

/**
 * The copy's own entries hold and the new head is not theirs: is it another history? The site's own entries tell, without
 * any of the copy's. They are looked at and not kept.
 */
async function forkIn(run: Run, { findings, pinned }: Doubt): Promise<readonly Finding[]> {
  if (run.before === null || isOfHistory(findings)) return []
  if (!findings.some(({ code }) => code === 'root-differs')) return []
  const read: Source['read'] = (path, limit) => {
    if (!path.startsWith('log/')) return Promise.resolve(null)
    return pinned.has(path) ? Promise.resolve(pinned.get(path) ?? null) : run.site.read(path, limit)
  }
  const own = await verifyRecord({ kind: 'site', read }, { ...optionsOf(run), files: false })
  return own.findings.filter(({ code }) => code === 'since-differs')
}

interface Wanting {
  readonly faults: readonly Finding[]
  readonly head: Head
}

const unreadable = ({ code, values }: Finding): boolean =>
  code === 'file-unreadable' && isOfNetwork({ trouble: String(values['why']) as SourceError['trouble'] })

/** What could not be had is kept for the next run; what does not hold is not. */
function afterFaults(run: Run, { faults, head }: Wanting): Error {
  if (faults.some(unreadable)) return new BrokenOff(sayBrokenOff(run.address, faults.filter(unreadable)))
  // Published and not signed yet: an honest portal is so for a moment. Counted by the rules of another version: of figures nothing is known.
  const isOnly = faults.length === 1 && ['tables-ahead', 'tables-other-rules'].includes(faults[0]!.code)
  if (isOnly) return new BrokenOff(sayBrokenOff(run.address, faults))
  run.drafts.drop()
  if (isOfHistory(faults)) return withEvidence(run, { faults, head })
  return refuse(run.address, faults, run.before === null ? [] : [words.tryAll])
}

const isOfHistory = (findings: readonly Finding[]): boolean =>
  findings.some(({ ok, code }) => !ok && code.startsWith('since-'))

/** Two checkpoints that contradict each other prove it to everybody: the new one is kept beside the copy. One that is only older proves nothing. */
function withEvidence({ path, address }: Run, { faults, head }: Wanting): RefusedError {
  const whole = resolve(path)
  const isProof = faults.some(({ code }) => code === 'since-differs')
  const file = isProof ? keepContradiction(dirname(whole), head, `${basename(whole)}.contradicts`) : null
  return refuse(address, faults, file === null ? [] : [filled(words.evidence, { file })])
}

interface Made {
  readonly head: Head
  readonly overlay: Overlay
  readonly pages: Pages | null
}

async function stateOf(run: Run, { head, overlay, pages }: Made): Promise<MirrorState> {
  const { origin, size } = head
  const first = size === 0 ? null : await overlay.local('records/bundles/0.jsonl')
  return {
    format: 1,
    tenant: first === null ? (run.folder.state?.tenant ?? '') : tenantIn(first),
    origin,
    size,
    root: Buffer.from(head.root).toString('hex'),
    languages: pages?.languages ?? 'both',
    program: 'camket mirror --from',
    from: run.address,
    key: newestKey(head),
    ...(pages === null ? {} : { pages: pages.program, pageRules }),
  }
}

function tenantIn(bundle: Uint8Array): string {
  const end = bundle.indexOf(10)
  return nameIn(bundle.subarray(0, end === -1 ? bundle.length : end))?.tenant ?? ''
}

function filled(phrase: Phrase, values: Record<string, string | number>): Phrase {
  return { vi: fill(phrase.vi, values), en: fill(phrase.en, values) }
}
