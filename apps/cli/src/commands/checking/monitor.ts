import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Finding } from '@camket/verify/finding'
import { originOf } from '@camket/verify/checkpoint'
import { followOnce, type FollowState, type Round } from '@camket/verify/follow'
import { saidChecks } from '@camket/verify/said/judge-said'
import type { Source } from '@camket/verify/source'
import {
  folderOfLog,
  heldIn,
  hold,
  keepCheckpoint,
  keepContradiction,
  newestKept,
  release,
  writeWhole,
} from '@camket/verify/sources/kept-folder'
import {
  exit,
  UsageError,
  worse,
  type Command,
  type ExitCode,
  type Given,
  type Values,
} from '../../command.ts'
import { printVerified, said } from '../../printing/print-verified.ts'
import { progressBar } from '../../progress-bar.ts'
import { tryToKeep } from './kept-log.ts'
import { nodeDigest } from './node-digest.ts'
import { beyond, judgesOf, sourceAt, sourceOf, stayLean, trustedOf } from './verify.ts'
import { monitorHelp, verifyTroubles } from './verify-words.ts'

const option = { type: 'string' } as const
const usualSeconds = 60

export const monitor: Command = {
  options: {
    json: { type: 'boolean' },
    once: { type: 'boolean' },
    keep: option,
    every: option,
    key: option,
    policy: option,
    'ml-dsa': { type: 'boolean' },
  },
  help: monitorHelp,
  async run(given): Promise<ExitCode> {
    const { words, values } = given
    const [what] = words
    if (what === undefined || words.length > 1) throw new UsageError(verifyTroubles.monitorWhat)
    const seconds = secondsOf(values)
    const keep = typeof values['keep'] === 'string' ? values['keep'] : 'camket-monitor'
    // A log that was followed and does not answer is what a monitor is there to tell.
    const source = isFollowed(keep, what) ? sourceOf(what) : await sourceAt(what)
    stayLean()
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort())
    process.once('SIGTERM', () => stop.abort())
    let outcome: ExitCode = exit.done
    for (let round = 0; !stop.signal.aborted; round += 1) {
      outcome = worse(outcome, await lookOnce({ given, source, keep, what, isFirst: round === 0 }))
      if (values['once'] === true) break
      await pause(seconds * 1000, undefined, { signal: stop.signal }).catch(() => {})
    }
    return outcome
  },
}

function secondsOf(values: Values): number {
  const seconds = values['every'] === undefined ? usualSeconds : Number(values['every'])
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 86_400)
    throw new UsageError(verifyTroubles.every)
  return seconds
}

interface Look {
  readonly given: Given
  readonly source: Source
  readonly keep: string
  readonly what: string
  readonly isFirst: boolean
}

const stateName = 'state.json'
const originName = 'origin'

const isFollowed = (keep: string, what: string): boolean =>
  existsSync(join(folderOfLog(keep, what), originName))

async function lookOnce({ given, source, keep, what, isFirst }: Look): Promise<ExitCode> {
  const { values, language } = given
  const { folder, origin, isKnown } = await folderFor(source, keep, what)
  const bar = progressBar(what, language)
  const furthest = origin === null ? null : newestKept(keep, origin)
  const round = await followOnce(source, stateIn(folder, furthest), {
    ...trustedOf(values),
    ...(furthest === null ? {} : { furthest }),
    held: heldIn(folder),
    ...(await judgesOf(values)),
    now: new Date(),
    digest: nodeDigest,
    said: saidChecks(),
    progress: ({ what: doing, done, of }) => bar.report({ what: doing, done, of }),
  })
  bar.clear()
  const { files, trouble } = tryToKeep(keep, () => {
    // What nobody has signed makes no address a log's.
    if (!isKnown && origin !== null && round.next !== null)
      writeWhole(folderOfLog(keep, what), originName, Buffer.from(origin))
    return remember(round, { folder, keep })
  })
  const findings = beyond(round.findings, report => {
    for (const file of files) report.warn('kept-contradiction', { values: { file } })
  })
  tell(findings, { given, isFirst })
  if (trouble !== null) console.error(trouble[language])
  if (trouble !== null) return exit.badInput
  return round.findings.every(({ ok }) => ok) ? exit.done : exit.wanting
}

interface Where {
  readonly folder: string
  /** Null where nothing answers at a place that was never followed. */
  readonly origin: string | null
  /** Whether it is remembered already. */
  readonly isKnown: boolean
}

/** The folder of the log that answers at this address; it is remembered by address, for a log may change its name. */
async function folderFor(source: Source, keep: string, what: string): Promise<Where> {
  const followed = folderOfLog(keep, what)
  const known = join(followed, originName)
  if (existsSync(known)) {
    const origin = readFileSync(known, 'utf8')
    return { folder: folderOfLog(keep, origin), origin, isKnown: true }
  }
  const bytes = await source.read('log/checkpoint', 1 << 20).catch(() => null)
  const origin = bytes === null ? null : originOf(bytes)
  return { folder: origin === null ? followed : folderOfLog(keep, origin), origin, isKnown: false }
}

/** What was remembered; where that is gone or torn, the furthest checkpoint that was kept, so that nothing is begun anew. */
function stateIn(folder: string, furthest: Uint8Array | null): FollowState | null {
  const file = join(folder, stateName)
  const state = existsSync(file) ? stateOf(readFileSync(file, 'utf8')) : null
  if (state !== null || furthest === null) return state
  const checkpoint = Buffer.from(furthest).toString('utf8')
  return { checkpoint, day: null, newestTime: null, auditedAt: new Date(0).toISOString() }
}

function stateOf(text: string): FollowState | null {
  try {
    const state = JSON.parse(text) as FollowState | null
    return typeof state?.checkpoint === 'string' ? state : null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return null
  }
}

/** Keeps the heads that were proven to follow, those that contradict them, and those that cannot be placed; gives the files that contradict. */
function remember(
  { next, proven, contradicting, held, settled }: Round,
  { folder, keep }: { folder: string; keep: string },
): string[] {
  const files = contradicting.map(head => keepContradiction(folder, head))
  hold(folder, held)
  for (const head of proven) keepCheckpoint(keep, head, head.bytes)
  release(folder, settled)
  if (next !== null) writeWhole(folder, stateName, Buffer.from(`${JSON.stringify(next)}\n`))
  return [...new Set(files.filter(file => file !== null))]
}

/** Everything the first time; later only what is new. */
function tell(findings: readonly Finding[], { given, isFirst }: { given: Given; isFirst: boolean }): void {
  const { values, language } = given
  const json = values['json'] === true
  if (isFirst || json) return printVerified(findings, { language, json })
  const at = new Date().toISOString()
  for (const finding of findings) {
    const isNews = !['holds', 'limit'].includes(finding.level) || finding.code === 'followed-on'
    if (isNews) console.error(`${at} ${finding.ok ? '·' : '✗'} ${said(finding, language)}`)
  }
}
