// One entry alone: a proof file, with or without the record that it is about.
import { openCheckpoint, parseCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { hex, leafHash, sha256 } from '@camket/log/hash'
import { keysAt, openKeyChain } from '@camket/log/keys/key-chain'
import { parseNote, parseVkey, type Vkey } from '@camket/log/note'
import { meetsPolicy, parsePolicy, policyKeys } from '@camket/log/policy'
import { verifyInclusion } from '@camket/log/proof'
import { parseProofFile, type ProofFile } from '@camket/log/proof-file'
import { sayMet, sayNotJudged, type KeysFile, type Trusted } from './checkpoint.ts'
import type { Digest } from './digest.ts'
import { readEnvelope, type Envelope } from './entries/envelope.ts'
import { createReport, type Finding, type Report } from './finding.ts'
import { checkLine, entryIn } from './records/record-line.ts'

export interface ProofGiven extends Trusted {
  readonly proof: Uint8Array
  /** The record's file, where it is at hand. */
  readonly record?: Uint8Array
  readonly digest?: Digest
  /**
   * The log's keys with their handovers, as it tells them itself: a retired key counts up to the size at which it handed
   * over, and the reader's own key leads to the one that signed. Where the reader brings none, they are taken at their word.
   */
  readonly ownKeys?: KeysFile['keys']
}

/** What a proof file proves and what it does not; never throws for what it reads. */
export function verifyProof(given: ProofGiven): readonly Finding[] {
  const report = createReport()
  try {
    judge(parseProofFile(given.proof), given, report)
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('proof-malformed', { values: { why: error.code } })
  }
  report.limit('limit-single')
  report.limit('limit-truth')
  return report.findings
}

function judge(file: ProofFile, given: ProofGiven, report: Report): void {
  const entry = file.extra ?? (given.record === undefined ? null : entryIn(given.record))
  if (entry === null) throw new LogError('proof-file-entry')
  if (!judgeCheckpoint(file, given, report)) return
  const { origin, size, root } = parseCheckpoint(parseNote(file.checkpoint).text)
  const leaf = leafHash(entry)
  try {
    verifyInclusion({ index: file.index, size, leaf, root, proof: file.proof })
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return report.fault('proof-wrong', { where: { entry: file.index }, values: { why: error.code } })
  }
  report.holds('proof-holds', { values: { index: file.index, origin, size } })
  const envelope = readEnvelope(entry)
  if ('wrong' in envelope) {
    return report.fault('entry-malformed', { where: { entry: file.index, field: envelope.wrong } })
  }
  judgeRecord({ file, entry, envelope }, given, report)
}

interface Proven {
  readonly file: ProofFile
  readonly entry: Uint8Array
  readonly envelope: Envelope
}

function judgeRecord({ file, entry, envelope }: Proven, given: ProofGiven, report: Report): void {
  const { kind, id, version, publishedAt: at, digest } = envelope
  const values = { kind, id, version, at }
  if (given.record === undefined) {
    report.holds('proof-entry', { values })
    return report.limit('limit-body')
  }
  const sealed = { leaf: leafHash(entry), length: entry.length, digest: bytesOfHex(digest) }
  const line = given.record.at(-1) === 10 ? given.record.subarray(0, -1) : given.record
  const checked = checkLine(line, sealed, given.digest ?? sha256)
  const where = { entry: file.index, kind, id, version }
  if (typeof checked === 'string') report.fault(checked, { where })
  else if (checked.body === null) report.warn('record-emptied', { where })
  else report.holds('record-holds', { values })
}

function judgeCheckpoint(file: ProofFile, given: ProofGiven, report: Report): boolean {
  const policy = given.policy === undefined ? null : parsePolicy(given.policy)
  const { size: signedSize } = parseCheckpoint(parseNote(file.checkpoint).text)
  const keys = keysOf(given, signedSize, report)
  if (keys === null) return false
  if (keys.length === 0) {
    report.fault('proof-without-key')
    return false
  }
  try {
    const { verifyMlDsa44 } = given
    const witnesses = policy === null ? [] : policyKeys(policy)
    const opened = openCheckpoint(file.checkpoint, {
      vkeys: [...keys, ...witnesses],
      ...(verifyMlDsa44 === undefined ? {} : { verifyMlDsa44 }),
    })
    if (verifyMlDsa44 === undefined) sayNotJudged(opened.note, witnesses, report)
    const [by] = opened.signedBy
    const { origin, size, root } = opened
    report.holds('checkpoint-signed', {
      values: { origin, size, root: hex(root), key: `${by!.name}+${by!.id}` },
    })
    if (given.key === undefined) report.limit('key-from-log')
    if (policy !== null) sayMet(meetsPolicy(policy, opened), true, report)
    return true
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('signature-wrong', { values: { why: error.code } })
    return false
  }
}

/** The keys that may have signed a state of this size. */
function keysOf({ key, ownKeys = [] }: ProofGiven, size: number, report: Report): Vkey[] | null {
  try {
    const given = key === undefined ? null : parseVkey(key.trim())
    const chain = chainOf(ownKeys, report)
    if (chain === null) return null
    const leads = given === null || chain.some(({ vkey }) => vkey.text === given.text)
    return leads ? keysAt(chain, size) : [given]
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('key-malformed', { values: { why: error.code } })
    return null
  }
}

function chainOf(keys: KeysFile['keys'], report: Report) {
  try {
    return openKeyChain(keys)
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    const values = { key: error.values['key'] ?? 1, why: error.code }
    report.fault('handover-broken', { where: { path: 'log/keys.json' }, values })
    return null
  }
}

const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g)!, pair => Number.parseInt(pair, 16))
