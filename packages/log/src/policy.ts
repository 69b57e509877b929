// Witness policies after C2SP tlog-policy: whose cosignatures are enough.
import type { OpenedCheckpoint } from './checkpoint.ts'
import { LogError } from './error.ts'
import { hex } from './hash.ts'
import { keyTypes, parseVkey, type Vkey } from './note.ts'
import { bytesOf, numberOf } from './text.ts'

const longestPolicy = 262_144
const mostOfAKind = 256

export interface PolicyGroup {
  readonly name: string
  /** How many of the members are enough. */
  readonly k: number
  readonly members: readonly string[]
}

export interface Policy {
  readonly logs: readonly { readonly vkey: Vkey; readonly url: string | null }[]
  readonly witnesses: readonly {
    readonly name: string
    readonly vkey: Vkey
    readonly url: string | null
  }[]
  /** In the order of the file: a group names only what stands before it. */
  readonly groups: readonly PolicyGroup[]
  /** A witness, a group, or `none`. */
  readonly quorum: string
}

type Draft = {
  logs: Policy['logs'][number][]
  witnesses: Policy['witnesses'][number][]
  groups: PolicyGroup[]
  quorum: string | null
  names: Set<string>
  /** Members of some group: each name may count in one group only. */
  taken: Set<string>
  keys: Set<string>
}

/** Reads a policy. Throws `policy-*`, and `key-*` for a key in it. */
export function parsePolicy(text: string): Policy {
  if (bytesOf(text).length > longestPolicy) throw new LogError('policy-length', { length: text.length })
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text)) throw new LogError('policy-form', { line: 0 })
  const draft: Draft = {
    logs: [],
    witnesses: [],
    groups: [],
    quorum: null,
    names: new Set(),
    taken: new Set(),
    keys: new Set(),
  }
  text.split('\n').forEach((line, at) => {
    const words = line.split(/[ \t]+/).filter(word => word !== '')
    if (words.length > 0 && !words[0]!.startsWith('#')) atLine(at + 1, () => readLine(draft, words, at + 1))
  })
  const { logs, witnesses, groups, quorum } = draft
  if (quorum === null) throw new LogError('policy-quorum')
  return { logs, witnesses, groups, quorum }
}

/** Whatever is wrong in a line, a key or a name too, is told with its number. */
function atLine(line: number, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    throw new LogError(error.code, { line, ...error.values })
  }
}

function readLine(draft: Draft, [kind, ...words]: string[], line: number): void {
  if (kind === 'log' && (words.length === 1 || words.length === 2)) return readLog(draft, words)
  if (kind === 'witness' && (words.length === 2 || words.length === 3)) return readWitness(draft, words)
  if (kind === 'group' && words.length >= 3) return readGroup(draft, words, line)
  if (kind === 'quorum' && words.length === 1) return readQuorum(draft, words[0]!)
  throw new LogError('policy-form', { line })
}

function readLog(draft: Draft, [text, url]: string[]): void {
  const vkey = parseVkey(text!)
  if (vkey.type !== keyTypes.ed25519) throw new LogError('key-type', { type: vkey.type })
  takeKey(draft, 'log', vkey)
  mustBeFew(draft.logs)
  draft.logs.push({ vkey, url: url ?? null })
}

function readWitness(draft: Draft, [name, text, url]: string[]): void {
  const vkey = parseVkey(text!)
  if (vkey.type === keyTypes.ed25519) throw new LogError('key-type', { type: vkey.type })
  takeKey(draft, 'witness', vkey)
  takeName(draft, name!)
  mustBeFew(draft.witnesses)
  draft.witnesses.push({ name: name!, vkey, url: url ?? null })
}

function readGroup(draft: Draft, [name, rule, ...members]: string[], line: number): void {
  const k = rule === 'any' ? 1 : rule === 'all' ? members.length : numberOf(rule!)
  if (k < 1 || k > members.length) throw new LogError('policy-form', { line })
  for (const member of members) {
    if (!draft.names.has(member)) throw new LogError('policy-name', { name: member.slice(0, 80) })
    if (draft.taken.has(member)) throw new LogError('policy-duplicate', { name: member.slice(0, 80) })
    draft.taken.add(member)
  }
  takeName(draft, name!)
  mustBeFew(draft.groups)
  draft.groups.push({ name: name!, k, members })
}

function readQuorum(draft: Draft, name: string): void {
  if (draft.quorum !== null) throw new LogError('policy-quorum')
  if (name !== 'none' && !draft.names.has(name))
    throw new LogError('policy-name', { name: name.slice(0, 80) })
  draft.quorum = name
}

function takeName(draft: Draft, name: string): void {
  if (name === 'none') throw new LogError('policy-name', { name })
  if (draft.names.has(name)) throw new LogError('policy-duplicate', { name: name.slice(0, 80) })
  draft.names.add(name)
}

/** One public key counts once, whatever name and id it goes by. */
function takeKey(draft: Draft, kind: 'log' | 'witness', { publicKey, name }: Vkey): void {
  const key = `${kind} ${hex(publicKey)}`
  if (draft.keys.has(key)) throw new LogError('policy-duplicate', { name: name.slice(0, 80) })
  draft.keys.add(key)
}

function mustBeFew(list: readonly unknown[]): void {
  if (list.length >= mostOfAKind) throw new LogError('policy-length', { length: list.length })
}

/** Every key of a policy, as `openCheckpoint` takes them. */
export function policyKeys({ logs, witnesses }: Policy): Vkey[] {
  return [...logs, ...witnesses].map(({ vkey }) => vkey)
}

export interface PolicyVerdict {
  /** Witnesses of the policy that cosigned. */
  readonly k: number
  /** Witnesses that the policy names. */
  readonly n: number
  /** Signed by a log of the policy (where it names any) and cosigned by its quorum. */
  readonly ok: boolean
}

/** Whether an opened checkpoint is good enough. Pure: it trusts that `openCheckpoint` verified the signatures. */
export function meetsPolicy(
  { logs, witnesses, groups, quorum }: Policy,
  { signedBy, cosignedBy }: Pick<OpenedCheckpoint, 'signedBy' | 'cosignedBy'>,
): PolicyVerdict {
  const cosigned = new Set(cosignedBy.map(({ vkey }) => vkey.text))
  const saw = new Map(witnesses.map(({ name, vkey }) => [name, cosigned.has(vkey.text)]))
  const k = [...saw.values()].filter(Boolean).length
  for (const group of groups) {
    saw.set(group.name, group.members.filter(member => saw.get(member) === true).length >= group.k)
  }
  const ofThese = logs.length === 0 || signedBy.some(key => logs.some(({ vkey }) => vkey.text === key.text))
  return { k, n: witnesses.length, ok: ofThese && (quorum === 'none' || saw.get(quorum) === true) }
}
