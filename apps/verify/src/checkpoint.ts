// The signed head: by whose key, countersigned by whom, and how one key handed over to the next.
import { openCheckpoint, parseCheckpoint, type OpenedCheckpoint } from '@camket/log/checkpoint'
import type { VerifyMlDsa44 } from '@camket/log/cosignature'
import { LogError } from '@camket/log/error'
import { hex, sameBytes } from '@camket/log/hash'
import { keysAt, openKeyChain, type KeyInChain } from '@camket/log/keys/key-chain'
import { keyTypes, parseNote, parseVkey, type Note, type Vkey } from '@camket/log/note'
import { meetsPolicy, parsePolicy, type Policy } from '@camket/log/policy'
import type { Report } from './finding.ts'
import { isRead } from './entries/read-entries.ts'
import { most, tryRead, type Got, type Source } from './source.ts'

/** What the reader brings along; without a key the log's own is taken, which proves less. */
export interface Trusted {
  /** The log's key as somebody trusted gave it, a vkey. */
  readonly key?: string
  /** The newest key at an earlier look at the same place: it must lead to the one that signs now. */
  readonly keptKey?: string
  /** A witness policy of the reader's own. */
  readonly policy?: string
  /** Judges cosignatures of the kind ML-DSA-44; without it they are said to be there and count for nothing. */
  readonly verifyMlDsa44?: VerifyMlDsa44
}

export interface Head extends OpenedCheckpoint {
  readonly bytes: Uint8Array
  /** The log's keys, each handed over by the one before it. */
  readonly handovers: readonly KeyInChain[]
  /** Newest instant, in seconds, at which a witness saw this very checkpoint. */
  readonly seenAt: number | null
  /** The witness policy that the log publishes; null where it has none. */
  readonly policy: string | null
}

export interface KeysFile {
  readonly origin: string
  readonly keys: ReadonlyArray<{
    readonly vkey: string
    readonly fromSize: number
    readonly handover: string | null
  }>
  readonly policy: string | null
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Reads and judges the newest checkpoint; null where nothing further can be checked. */
export async function readHead(source: Source, trusted: Trusted, report: Report): Promise<Head | null> {
  const bytes = await readNote(source, 'log/checkpoint')
  if (!isRead(bytes, 'log/checkpoint', report)) return null
  const file = await readKeys(source, report)
  if (file === null && trusted.key === undefined) return null
  const handovers = file === null ? [] : handoversOf(file, report)
  if (handovers === null) return null
  const vkeys = keysFor(trusted, handovers, report)
  if (vkeys === null) return null
  const policy = policyOf(trusted, file, report)
  const witnesses = policy?.policy.witnesses.map(({ vkey }) => vkey) ?? []
  const { verifyMlDsa44 } = trusted
  const opened = open(bytes, { vkeys, witnesses, ...(verifyMlDsa44 && { verifyMlDsa44 }) }, report)
  if (opened === null) return null
  if (verifyMlDsa44 === undefined) sayNotJudged(opened.note, witnesses, report)
  if (file !== null && file.origin !== opened.origin) {
    report.fault('origin-differs', { values: { keys: file.origin, checkpoint: opened.origin } })
  }
  const beyond = handovers.find(({ fromSize, handover }) => handover !== null && fromSize > opened.size)
  if (beyond !== undefined) sayElsewhere(beyond.fromSize, report)
  sayWhoSigned({ opened, trusted }, report)
  if (policy !== null) sayCosigned(policy, { opened, handovers }, report)
  else report.limit('no-witnesses')
  const seenAt = opened.cosignedBy.reduce<number | null>(
    (newest, { time }) => Math.max(newest ?? 0, time),
    null,
  )
  return { ...opened, bytes, handovers, seenAt, policy: file?.policy ?? null }
}

export const readNote = (source: Source, path: string): Promise<Got> => tryRead(source, path, most.note)

interface Known {
  readonly vkeys: readonly Vkey[]
  readonly witnesses: readonly Vkey[]
  readonly verifyMlDsa44?: VerifyMlDsa44
}

function open(
  bytes: Uint8Array,
  { vkeys, witnesses, ...judge }: Known,
  report: Report,
): OpenedCheckpoint | null {
  try {
    return openCheckpoint(bytes, { vkeys: [...vkeys, ...witnesses], ...judge })
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    const { name } = error.values
    const isWitness = error.code === 'signature-invalid' && witnesses.some(vkey => vkey.name === name)
    const code = signatureCodes.has(error.code) ? 'signature-wrong' : 'checkpoint-malformed'
    const values = { why: error.code, ...(isWitness ? { name: name! } : {}) }
    report.fault(isWitness ? 'cosignature-wrong' : code, { where: { path: 'log/checkpoint' }, values })
    return null
  }
}

/** Lines of witnesses whose kind of signature nothing here can judge. */
export function sayNotJudged(note: Note, witnesses: readonly Vkey[], report: Report): void {
  for (const { name, id, type } of witnesses)
    if (
      type === keyTypes.mlDsa44Cosignature &&
      note.signatures.some(line => line.name === name && line.id === id)
    )
      report.limit('ml-dsa-not-judged', { values: { name } })
}

const signatureCodes = new Set(['signature-invalid', 'signature-missing', 'key-ambiguous'])

async function readKeys(source: Source, report: Report): Promise<KeysFile | null> {
  const path = 'log/keys.json'
  const bytes = await readNote(source, path)
  if (!isRead(bytes, path, report)) return null
  const file = keysIn(bytes)
  if (file === null) report.fault('file-malformed', { where: { path }, values: { why: 'keys-form' } })
  return file
}

/** The keys file, read strictly; null for anything else. */
export function keysIn(bytes: Uint8Array): KeysFile | null {
  try {
    const { origin, keys, policy } = JSON.parse(decoder.decode(bytes)) as Record<string, unknown>
    const isFile =
      typeof origin === 'string' &&
      (policy === null || typeof policy === 'string') &&
      Array.isArray(keys) &&
      keys.length >= 1 &&
      keys.length <= 1_000 &&
      keys.every(isKey)
    return isFile ? { origin, keys: keys as KeysFile['keys'], policy } : null
  } catch {
    return null
  }
}

function isKey(key: unknown): boolean {
  const { vkey, fromSize, handover } = (key ?? {}) as Record<string, unknown>
  return (
    typeof vkey === 'string' &&
    Number.isSafeInteger(fromSize) &&
    (fromSize as number) >= 0 &&
    (handover === null || typeof handover === 'string')
  )
}

/** Each key after the first must be handed over by the one before it, in a note that names it and that both signed. */
function handoversOf(file: KeysFile, report: Report): KeyInChain[] | null {
  try {
    return openKeyChain(file.keys)
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('handover-broken', {
      where: { path: 'log/keys.json' },
      values: { key: error.values['key'] ?? 1, why: error.code },
    })
    return null
  }
}

/** The key that may sign the newest checkpoint: the newest one, as far as the reader's own keys lead to it. */
function keysFor({ key, keptKey }: Trusted, handovers: readonly KeyInChain[], report: Report): Vkey[] | null {
  const newest = handovers.at(-1)?.vkey
  try {
    const given = key === undefined ? null : parseVkey(key.trim())
    const signing = newest ?? given
    if (signing === null) return null
    const known = new Set([...handovers.map(({ vkey }) => vkey.text), signing.text])
    const where = { path: 'log/keys.json' }
    if (given !== null && !known.has(given.text)) {
      report.fault('key-unknown', { where, values: { key: nameOf(given), newest: nameOf(signing) } })
      return null
    }
    if (keptKey === undefined || known.has(keptKey)) return [signing]
    report.fault('key-changed', { where, values: { key: nameOf(signing) } })
    return null
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('key-malformed', { values: { why: error.code } })
    return null
  }
}

export const nameOf = ({ name, id }: Vkey): string => `${name}+${id}`

function sayWhoSigned(
  { opened, trusted }: { opened: OpenedCheckpoint; trusted: Trusted },
  report: Report,
): void {
  const [by] = opened.signedBy
  const values = {
    origin: opened.origin,
    size: opened.size,
    root: hex(opened.root),
    key: nameOf(by!),
  }
  report.holds('checkpoint-signed', { values })
  if (trusted.key === undefined) report.limit('key-from-log')
}

interface PolicyAt {
  readonly policy: Policy
  readonly own: boolean
}

function policyOf(trusted: Trusted, file: KeysFile | null, report: Report): PolicyAt | null {
  const text = trusted.policy ?? file?.policy ?? null
  if (text === null) return null
  try {
    return { policy: parsePolicy(text), own: trusted.policy !== undefined }
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('policy-malformed', { values: { why: error.code } })
    return null
  }
}

interface Judged {
  readonly opened: OpenedCheckpoint
  readonly handovers: readonly KeyInChain[]
}

/** A key that the policy names for the log need only lead to the one that signs: old keys sign nothing new. */
function sayCosigned({ policy, own }: PolicyAt, { opened, handovers }: Judged, report: Report): void {
  const chain = new Set([...handovers.map(({ vkey }) => vkey), ...opened.signedBy].map(({ text }) => text))
  const [named] = policy.logs
  const leads = named === undefined || policy.logs.some(({ vkey }) => chain.has(vkey.text))
  if (own && !leads) return report.fault('key-unknown', { values: { key: nameOf(named.vkey) } })
  sayMet(meetsPolicy(leads ? { ...policy, logs: [] } : policy, opened), own, report)
}

/** How many cosigned, by the reader's own policy or the log's. */
export function sayMet({ k, n, ok }: ReturnType<typeof meetsPolicy>, own: boolean, report: Report): void {
  const values = { k, n }
  // A policy that asks for nobody is met by nobody, which is no more than to have none.
  if (n === 0 || (ok && k === 0)) report.limit('no-witnesses')
  else if (ok) report.holds('cosigned', { values })
  else if (own) report.fault('cosignatures-lacking', { values })
  else report.warn('cosignatures-lacking', { values })
}

/** The log that a note says it is of, before anything of it is judged. */
export function originOf(note: Uint8Array): string | null {
  try {
    return parseCheckpoint(parseNote(note).text).origin
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return null
  }
}

/**
 * Checkpoint of a note that was kept earlier. `signed`: by a key that could sign at its size, as the log tells its keys now; `everSigned`: by any
 * of its keys, which is enough where it was judged when it was kept: a handover that is told later with an earlier size takes no word back.
 */
export function keptCheckpoint(
  bytes: Uint8Array,
  { handovers, origin, signedBy }: Pick<Head, 'handovers' | 'origin' | 'signedBy'>,
): { size: number; root: Uint8Array; origin: string; signed: boolean; everSigned: boolean } | null {
  try {
    const note = parseNote(bytes)
    const { size, root, origin: kept } = parseCheckpoint(note.text)
    const by = (vkeys: readonly Vkey[]): boolean => kept === origin && isSigned(bytes, vkeys)
    // Without the list of keys there is the one that signs now.
    const signed = by(handovers.length === 0 ? signedBy : keysAt(handovers, size))
    const everSigned = signed || by([...handovers.map(({ vkey }) => vkey), ...signedBy])
    return { size, root, origin: kept, signed, everSigned }
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return null
  }
}

function isSigned(bytes: Uint8Array, vkeys: readonly Vkey[]): boolean {
  try {
    return openCheckpoint(bytes, { vkeys }).signedBy.length > 0
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return false
  }
}

/** Handovers against the roots that the log had at their sizes, as far as those are known. */
export function compareRoots(head: Head, roots: ReadonlyMap<number, Uint8Array>, report: Report): void {
  for (const { handover } of head.handovers) {
    // Those beyond the head are told with it.
    if (handover === null || handover.size > head.size) continue
    const root = handover.size === head.size ? head.root : roots.get(handover.size)
    if (root !== undefined && !sameBytes(root, handover.root)) sayElsewhere(handover.size, report)
  }
}

function sayElsewhere(size: number, report: Report): void {
  report.fault('handover-elsewhere', { where: { path: 'log/keys.json' }, values: { size } })
}
