// The proof, the record and the keys that belong together, from the files or the address that somebody names.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { keysIn } from '@camket/verify/checkpoint'
import { readEnvelope } from '@camket/verify/entries/envelope'
import { makeProof } from '@camket/verify/make-proof'
import { entryIn } from '@camket/verify/records/record-line'
import { most, type Source } from '@camket/verify/source'
import { directorySource } from '@camket/verify/sources/directory'
import { siteSource } from '@camket/verify/sources/site'
import type { ProofGiven } from '@camket/verify/verify-proof'
import { UsageError } from '../../command.ts'
import { nodeDigest } from './node-digest.ts'
import { verifyTroubles } from './verify-words.ts'

type Proof = Pick<ProofGiven, 'proof' | 'record' | 'ownKeys'>

const largest = 16 << 20

/** A proof and its record, in either order; the other one is looked for beside the one that is named alone. */
export async function proofIn(files: readonly string[]): Promise<Proof> {
  const proof = files.find(file => file.endsWith('.tlog-proof')) ?? files.find(file => !isRecord(file))
  const record = files.find(file => file !== proof)
  if (proof === undefined && files.length > 1) throw new UsageError(verifyTroubles.noProof(files[0]!))
  const ownKeys = keysAbove(files[0]!)
  if (proof === undefined) return { ...(await proofOf(files[0]!)), ownKeys }
  const beside = record ?? recordBeside(proof)
  return { proof: read(proof), ownKeys, ...(beside === undefined ? {} : { record: read(beside) }) }
}

const isRecord = (file: string): boolean => file.endsWith('.json')
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

function read(file: string): Buffer {
  if (statSync(file).size > largest) throw new UsageError(verifyTroubles.tooLarge(file))
  return readFileSync(file)
}

function recordBeside(proof: string): string | undefined {
  const names = [proof.replace(/\.tlog-proof$/, ''), proof.replace(/(\.json)?\.tlog-proof$/, '.json')]
  return names.find(path => path !== proof && isFile(path))
}

/** The proof beside a record's file; else one made from the copy that it lies in. */
async function proofOf(record: string): Promise<Pick<Proof, 'proof' | 'record'>> {
  const beside = [`${record}.tlog-proof`, record.replace(/\.json$/, '.tlog-proof')].find(isFile)
  const bytes = read(record)
  if (beside !== undefined) return { proof: read(beside), record: bytes }
  const copy = folderAbove(record, 'log/checkpoint')
  const made = copy === null ? null : await makeProof(directorySource(copy), bytes, nodeDigest)
  if (made === null) throw new UsageError(verifyTroubles.noProof(record))
  return { proof: made, record: bytes }
}

function keysAbove(file: string): NonNullable<Proof['ownKeys']> {
  const copy = folderAbove(file, 'log/keys.json')
  return copy === null ? [] : keysOf(readFileSync(join(copy, 'log/keys.json')))
}

const keysOf = (bytes: Uint8Array) => keysIn(bytes)?.keys ?? []

const mostAbove = 6

function folderAbove(file: string, has: string): string | null {
  let folder = dirname(resolve(file))
  for (let up = 0; up < mostAbove; up += 1) {
    if (existsSync(join(folder, has))) return folder
    folder = dirname(folder)
  }
  return null
}

const proofAddress = /^(.*\/)log\/proof\/(\d{1,16})$/

/** The proof that a portal gives at such an address, with the record and the keys of the same portal; null for others. */
export async function proofAtAddress(what: string): Promise<Proof | null> {
  const [, base, index] = proofAddress.exec(what) ?? []
  if (base === undefined) return null
  const site = siteSource(new URL(base))
  const from = (path: string, limit: number) => site.read(path, limit).catch(() => null)
  const proof = await from(`log/proof/${index}`, most.note)
  if (proof === null) throw new UsageError(verifyTroubles.noLog(what))
  const [keys, record] = await Promise.all([
    from('log/keys.json', most.note),
    recordFor(proof, { read: from, kind: 'site' }),
  ])
  return {
    proof,
    ownKeys: keys === null ? [] : keysOf(keys),
    ...(record === null ? {} : { record }),
  }
}

/** The record whose envelope the proof carries. */
async function recordFor(proof: Uint8Array, site: Source): Promise<Uint8Array | null> {
  const [, extra] = /\nextra ([A-Za-z0-9+/=]+)\n/.exec(Buffer.from(proof).toString('latin1')) ?? []
  const envelope = extra === undefined ? null : readEnvelope(Buffer.from(extra, 'base64'))
  if (envelope === null || 'wrong' in envelope) return null
  const { kind, id, version } = envelope
  const record = await site.read(`records/${kind}/${id}/${version}.json`, most.record)
  return record === null || entryIn(record) === null ? null : record
}
