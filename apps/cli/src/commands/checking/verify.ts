import { hash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { keysIn, originOf, type Trusted } from '@camket/verify/checkpoint'
import type { Finding } from '@camket/verify/finding'
import type { Source } from '@camket/verify/source'
import { directorySource } from '@camket/verify/sources/directory'
import { keepCheckpoint, newestKept } from '@camket/verify/sources/kept-folder'
import { siteSource } from '@camket/verify/sources/site'
import { verifyProof } from '@camket/verify/verify-proof'
import { verifyRecord, type Verified, type VerifyOptions } from '@camket/verify/verify-record'
import { exit, UsageError, type Command, type ExitCode, type Values } from '../../command.ts'
import { printVerified } from '../../printing/print-verified.ts'
import { progressBar } from '../../progress-bar.ts'
import { verifyHelp, verifyTroubles } from './verify-words.ts'

const option = { type: 'string' } as const

export const verify: Command = {
  options: {
    json: { type: 'boolean' },
    key: option,
    policy: option,
    since: option,
    keep: option,
    files: { type: 'boolean' },
  },
  help: verifyHelp,
  async run({ words, values, language }): Promise<ExitCode> {
    const [what] = words
    if (what === undefined || words.length > 1) throw new UsageError(verifyTroubles.whatMissing)
    const trusted = trustedOf(values)
    const findings = isFile(what)
      ? verifyProof({ ...proofAt(what), ...trusted, digest: nodeDigest })
      : (await verifyWhole(what, { values, trusted, language })).findings
    printVerified(findings, { language, json: values['json'] === true })
    return findings.every(({ ok }) => ok) ? exit.done : exit.wanting
  },
}

/** As text of one letter a byte: Node needs three times as long to make a buffer of it. */
export function nodeDigest(bytes: Uint8Array): Uint8Array {
  const letters = hash('sha256', bytes, 'binary')
  const digest = new Uint8Array(32)
  for (let i = 0; i < 32; i += 1) digest[i] = letters.charCodeAt(i)
  return digest
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

function readGiven(file: string): Buffer {
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(verifyTroubles.noFile(file))
  return readFileSync(file)
}

/** The source that a word on the command line names; it must have a log. */
export async function sourceAt(what: string): Promise<Source> {
  if (!isAddress(what) && !existsSync(what)) throw new UsageError(verifyTroubles.noFile(what))
  const source = isAddress(what) ? siteSource(addressOf(what)) : directorySource(resolve(what))
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

async function verifyWhole(what: string, { values, trusted, language }: Whole): Promise<Verified> {
  stayLean()
  const source = await sourceAt(what)
  const bar = progressBar(what, language)
  const keep = typeof values['keep'] === 'string' ? values['keep'] : null
  const since = typeof values['since'] === 'string' ? readGiven(values['since']) : await keptFor(source, keep)
  const options: VerifyOptions = {
    ...trusted,
    now: new Date(),
    digest: nodeDigest,
    progress: ({ what: doing, done, of }) => bar.report({ what: doing, done, of }),
    ...(since === null ? {} : { since }),
    ...(values['files'] === true ? { files: true } : {}),
  }
  const verified = await verifyRecord(source, options)
  bar.clear()
  const { head, findings } = verified
  if (keep !== null && head !== null && findings.every(({ ok }: Finding) => ok))
    keepCheckpoint(keep, head, head.bytes)
  return verified
}

/** Nearly everything that is read is dropped at once: a nursery that does not grow halves the memory of a long check. */
export function stayLean(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=25')
}

async function keptFor(source: Source, keep: string | null): Promise<Uint8Array | null> {
  const bytes = keep === null ? null : await source.read('log/checkpoint', 1 << 20)
  const origin = bytes === null ? null : originOf(bytes)
  return keep === null || origin === null ? null : newestKept(keep, origin)
}

/** A proof and the record beside it, whichever of the two was named; keys of the copy they lie in. */
function proofAt(file: string): { proof: Uint8Array; record?: Uint8Array; ownKeys: readonly string[] } {
  const ownKeys = keysAbove(file)
  if (file.endsWith('.json')) {
    const proof = [`${file}.tlog-proof`, file.replace(/\.json$/, '.tlog-proof')].find(path =>
      existsSync(path),
    )
    if (proof === undefined) throw new UsageError(verifyTroubles.noProof(file))
    return { proof: readFileSync(proof), record: readFileSync(file), ownKeys }
  }
  const beside = [file.replace(/\.tlog-proof$/, ''), file.replace(/(\.json)?\.tlog-proof$/, '.json')]
  const record = beside.find(path => path !== file && existsSync(path) && statSync(path).isFile())
  return {
    proof: readFileSync(file),
    ownKeys,
    ...(record === undefined ? {} : { record: readFileSync(record) }),
  }
}

function keysAbove(file: string): readonly string[] {
  let folder = dirname(resolve(file))
  for (let up = 0; up < 6; up += 1) {
    const keys = join(folder, 'log/keys.json')
    if (existsSync(keys)) return (keysIn(readFileSync(keys))?.keys ?? []).map(({ vkey }) => vkey)
    folder = dirname(folder)
  }
  return []
}
