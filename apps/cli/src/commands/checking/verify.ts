import { existsSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { Phrase } from '@camket/domain/kernel/language'
import { originOf, type Trusted } from '@camket/verify/checkpoint'
import { createReport, type Finding, type Report } from '@camket/verify/finding'
import {
  sayNewKey,
  sayNewPolicy,
  sayNotCompared,
  sayPerhapsOlder,
  sayPerhapsOtherKey,
  sayToCome,
  sayWhosePolicy,
} from '@camket/verify/following/news'
import { checkpointIn, verifyNotes } from '@camket/verify/following/two-notes'
import { saidChecks } from '@camket/verify/said/judge-said'
import { checkWith } from '@camket/verify/share'
import type { Source } from '@camket/verify/source'
import { directorySource } from '@camket/verify/sources/directory'
import { folderOfLog, keepContradiction } from '@camket/verify/sources/kept-folder'
import { siteSource } from '@camket/verify/sources/site'
import { verifyProof } from '@camket/verify/verify-proof'
import type { VerifyOptions } from '@camket/verify/verify-once'
import { verifyRecord, type Recorded } from '@camket/verify/verify-record'
import { exit, UsageError, type Command, type ExitCode, type Values } from '../../command.ts'
import { isWanting, printVerified } from '../../printing/print-verified.ts'
import { progressBar } from '../../progress-bar.ts'
import { keepHead, keptAt, tryToKeep, type KeptAt } from './kept-log.ts'
import { nodeDigest } from './node-digest.ts'
import { mlDsa44 } from './post-quantum.ts'
import { proofAtAddress, proofIn } from './proof-at.ts'
import { threadsFor } from './share-thread.ts'
import { verifyHelp, verifyTroubles, whenWanting } from './verify-words.ts'

const option = { type: 'string' } as const

export const verify: Command = {
  options: {
    json: { type: 'boolean' },
    key: option,
    policy: option,
    since: option,
    keep: option,
    files: { type: 'boolean' },
    evidence: { type: 'boolean' },
    'ml-dsa': { type: 'boolean' },
  },
  help: verifyHelp,
  async run({ words, values, language }): Promise<ExitCode> {
    const [what] = words
    if (what === undefined || words.length > 2) throw new UsageError(verifyTroubles.whatMissing)
    const trusted = { ...trustedOf(values), ...(await judgesOf(values)) }
    const alone = await findingsAlone(words, trusted)
    const { findings, trouble } =
      alone === null
        ? await verifyWhole(what, { values, trusted, language })
        : { findings: alone, trouble: null }
    const json = values['json'] === true
    printVerified(findings, { language, json })
    if (!json && isWanting(findings)) console.error(whenWanting[language])
    if (trouble !== null) console.error(trouble[language])
    if (trouble !== null) return exit.badInput
    return findings.every(({ ok }) => ok) ? exit.done : exit.wanting
  },
}

/** What files alone show: two checkpoints, or the proof of one entry; null where a whole record is named. */
async function findingsAlone(words: readonly string[], trusted: Trusted): Promise<readonly Finding[] | null> {
  const notes = notesNamed(words)
  if (notes !== null) return verifyNotes(notes, trusted.key)
  const proof = await proofNamed(words)
  return proof === null ? null : ofProof({ ...proof, ...trusted })
}

const mostOfNote = 1 << 20

function notesNamed(words: readonly string[]): readonly Uint8Array[] | null {
  const areSmall = words.every(word => isFile(word) && statSync(word).size <= mostOfNote)
  if (words.length !== 2 || !areSmall) return null
  const notes = words.map(word => readFileSync(word))
  const [one, other] = notes.map(checkpointIn)
  if (one == null || other == null) return null
  if (one.origin !== other.origin || one.size !== other.size) throw new UsageError(verifyTroubles.notesApart)
  return notes
}

const ofProof = (given: Omit<Parameters<typeof verifyProof>[0], 'digest'>): readonly Finding[] =>
  beyond(verifyProof({ ...given, digest: nodeDigest }), sayPerhapsOtherKey)

/** The findings of a check, and what is said beyond it. */
export function beyond(findings: readonly Finding[], say: (report: Report) => void): readonly Finding[] {
  const report = createReport()
  for (const finding of findings) report.add(finding)
  say(report)
  return report.findings
}

/** What is said of one entry: a file, two of them, or the address of a proof; null for a whole record. */
async function proofNamed(words: readonly string[]) {
  if (words.every(isFile)) return proofIn(words)
  if (words.length > 1) throw new UsageError(verifyTroubles.noFile(words.find(word => !isFile(word))!))
  return isAddress(words[0]!) ? proofAtAddress(words[0]!) : null
}

const isFile = (what: string): boolean => !isAddress(what) && existsSync(what) && statSync(what).isFile()
const isAddress = (what: string): boolean => /^https?:\/\//i.test(what)

/** A key and a policy may be given as text or as the name of a file. */
export function trustedOf(values: Values): Trusted {
  const key = values['key']
  const policy = values['policy']
  return {
    ...(typeof key === 'string' ? { key: existsSync(key) ? readFileSync(key, 'utf8').trim() : key } : {}),
    ...(typeof policy === 'string' ? { policy: readGiven(policy).toString('utf8') } : {}),
  }
}

/** `--ml-dsa`: judges that kind of cosignatures too. */
export async function judgesOf(values: Values): Promise<Pick<Trusted, 'verifyMlDsa44'>> {
  return values['ml-dsa'] === true ? { verifyMlDsa44: await mlDsa44() } : {}
}

function readGiven(file: string): Buffer {
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(verifyTroubles.noFile(file))
  return readFileSync(file)
}

/** The source that a word on the command line names, whether or not it answers. */
export function sourceOf(what: string): Source {
  if (!isAddress(what) && !existsSync(what)) throw new UsageError(verifyTroubles.noFile(what))
  return isAddress(what) ? siteSource(addressOf(what)) : directorySource(resolve(what))
}

/** The same; it must have a log. */
export async function sourceAt(what: string): Promise<Source> {
  const source = sourceOf(what)
  const checkpoint = await source.read('log/checkpoint', 1 << 20).catch(() => null)
  if (checkpoint === null) throw new UsageError(verifyTroubles.noLog(what))
  return source
}

function addressOf(what: string): URL {
  const address = URL.parse(what)
  if (address === null) throw new UsageError(verifyTroubles.noLog(what))
  return address
}

interface Whole {
  readonly values: Values
  readonly trusted: Trusted
  readonly language: 'vi' | 'en'
}

interface Checked {
  readonly findings: readonly Finding[]
  /** Why nothing could be kept; null where it was, or nobody asked. */
  readonly trouble: Phrase | null
}

async function verifyWhole(what: string, { values, trusted, language }: Whole): Promise<Checked> {
  stayLean()
  const source = await sourceAt(what)
  const bar = progressBar(what, language)
  const keep = typeof values['keep'] === 'string' ? values['keep'] : null
  const at = keep === null ? null : { keep, place: placeOf(what) }
  const kept = at === null ? null : keptAt(at, await originAt(source))
  const options: VerifyOptions = {
    ...trusted,
    now: new Date(),
    digest: nodeDigest,
    progress: ({ what: doing, done, of }) => bar.report({ what: doing, done, of }),
    ...(typeof values['since'] === 'string' ? { since: readGiven(values['since']) } : {}),
    ...(kept === null ? {} : { kept }),
    ...(values['files'] === true ? { files: true } : {}),
    said: saidChecks(values['evidence'] === true ? { evidence: true } : {}),
    ...(isAddress(what) ? {} : { checkAll: checkWith(threadsFor(resolve(what))) }),
  }
  const verified = await verifyRecord(source, options)
  bar.clear()
  const { head, newestTime } = verified
  const { files, trouble } =
    at === null ? { files: [], trouble: null } : tryToKeep(at.keep, () => remember(at, verified))
  const findings = beyond(verified.findings, report => {
    sayWhosePolicy(trusted, report)
    sayToCome(newestTime, options.now, report)
    sayPerhapsOlder(source, report)
    for (const file of files) report.warn('kept-contradiction', { values: { file } })
    if (head === null || kept === null) return
    if (kept.note !== null) sayNotCompared(head, report)
    if (kept.key !== null) sayNewKey(kept.key, head, report)
    sayNewPolicy(kept.policy, head, report)
  })
  return { findings, trouble }
}

/** Keeps the head where it follows from what was kept, whatever else does not hold, and what contradicts it; gives the latter's files. */
function remember(at: KeptAt, { proven, contradicting }: Recorded): string[] {
  if (proven !== null) keepHead(at, proven)
  return contradicting.flatMap(
    one => keepContradiction(folderOfLog(at.keep, originOf(one.bytes)!), one) ?? [],
  )
}

/** Nearly everything that is read is dropped at once: a nursery that does not grow halves the memory of a long check. */
export function stayLean(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=15')
  // For the thread that is still to begin: one that starts with next to nothing and may not grow tidies up for a quarter of its time.
  setFlagsFromString('--min-semi-space-size=2')
  // Both threads have work to the end: to tidy a nursery up by several is to wait for a core.
  setFlagsFromString('--no-parallel-scavenge')
}

async function originAt(source: Source): Promise<string | null> {
  const bytes = await source.read('log/checkpoint', 1 << 20).catch(() => null)
  return bytes === null ? null : originOf(bytes)
}

/** The same place is the same text, with a slash at the end or without. */
const placeOf = (what: string): string =>
  (isAddress(what) ? addressOf(what).href : resolve(what)).replace(/\/+$/, '')
