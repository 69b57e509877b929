// Private keys of the logs, outside of every database: <root>/<tenant>/, closed to others.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { sameBytes } from '@camket/log/hash'
import { keyTypes, vkeyOf, type Sign, type Vkey } from '@camket/log/note'
import { realFiles, type FileOps } from './file-ops.ts'

/** Where the keys of all tenants of a register lie; `files` is the file system. */
export interface KeyFolder {
  readonly root: string
  readonly files: FileOps
}

export function keyFolder(root: string, files: FileOps = realFiles): KeyFolder {
  return { root: resolve(root), files }
}

/** The tenant's own folder: keys, the guard, the ledger of withdrawals. */
export const folderOf = ({ root }: KeyFolder, tenant: string): string => join(root, tenant)

const keyFile = (keys: KeyFolder, tenant: string, vkey: Vkey): string =>
  join(folderOf(keys, tenant), `key-${vkey.id}.pem`)
const keyName = /^key-[0-9a-f]{8}\.pem$/
const draft = /^\.new-/

/** What a key is called: a name, or one that follows from its public half. */
export type Naming = string | ((publicKey: Uint8Array) => string)

const named = (naming: Naming, publicKey: Uint8Array): Vkey =>
  vkeyOf(typeof naming === 'string' ? naming : naming(publicKey), keyTypes.ed25519, publicKey)

/**
 * Makes a new Ed25519 key of this name and stores it durably, whole or not at all; an unfinished one of an earlier try is
 * taken away. Throws the system's error where the folder cannot be written.
 */
export async function makeKey(keys: KeyFolder, tenant: string, naming: Naming): Promise<Vkey> {
  const { files } = keys
  const folder = await closedFolder(keys, tenant)
  for (const left of (await files.list(folder)).filter(file => draft.test(file))) {
    await files.remove(join(folder, left))
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const vkey = named(naming, publicBytes(privateKey))
  const unfinished = join(folder, `.new-${randomBytes(6).toString('hex')}`)
  await files.write(unfinished, Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })))
  await files.sync(unfinished)
  await files.link(unfinished, keyFile(keys, tenant, vkey))
  await files.remove(unfinished)
  await files.sync(folder)
  return vkey
}

/** Makes the tenant's folder, durable with those above it, and gives its path. */
export async function closedFolder(keys: KeyFolder, tenant: string): Promise<string> {
  const folder = folderOf(keys, tenant)
  await keys.files.makeFolder(folder)
  await keys.files.sync(keys.root)
  await keys.files.sync(dirname(keys.root))
  return folder
}

/** The signing half of a published key. Refused where its file is missing, open to others, or another key. */
export async function readKey(keys: KeyFolder, tenant: string, vkey: Vkey): Promise<Result<Sign, LogCode>> {
  const file = keyFile(keys, tenant, vkey)
  const open = (await openToOthers(keys, folderOf(keys, tenant))) ?? (await openToOthers(keys, file))
  if (open !== null) return refused('key-open', open)
  const bytes = await keys.files.read(file)
  if (bytes === null) return refused('key-missing', { file })
  const key = readBefore(file, bytes) ?? parsedKey(bytes)
  if (key === null || !sameBytes(publicBytes(key), vkey.publicKey)) return refused('key-unreadable', { file })
  lastRead.set(file, { bytes, key })
  return accepted(message => sign(null, message, key))
}

// The file is read for each signature; the same bytes need no second reading of what they say.
const lastRead = new Map<string, { readonly bytes: Buffer; readonly key: KeyObject }>()

function readBefore(file: string, bytes: Buffer): KeyObject | null {
  const known = lastRead.get(file)
  return known?.bytes.equals(bytes) === true ? known.key : null
}

/** Destroys every private key but this one: what no longer signs, or never came to sign, nobody can need again. */
export async function keepOnly(keys: KeyFolder, tenant: string, vkey: Vkey): Promise<void> {
  const folder = folderOf(keys, tenant)
  for (const file of await keys.files.list(folder)) {
    if (!keyName.test(file) || file === `key-${vkey.id}.pem`) continue
    lastRead.delete(join(folder, file))
    await keys.files.remove(join(folder, file))
  }
  await keys.files.sync(folder)
}

/** Destroys one private key; nothing happens where it is not there. */
export async function removeKey(keys: KeyFolder, tenant: string, vkey: Vkey): Promise<void> {
  const file = keyFile(keys, tenant, vkey)
  if ((await keys.files.mode(file)) === null) return
  lastRead.delete(file)
  await keys.files.remove(file)
  await keys.files.sync(folderOf(keys, tenant))
}

/** Public halves of the keys that lie in the folder, named so; files that are no key are passed over. */
export async function keysThere(keys: KeyFolder, tenant: string, naming: Naming): Promise<Vkey[]> {
  const folder = folderOf(keys, tenant)
  const found: Vkey[] = []
  for (const file of (await keys.files.list(folder)).filter(named => keyName.test(named))) {
    const key = parsedKey((await keys.files.read(join(folder, file))) ?? Buffer.alloc(0))
    if (key !== null) found.push(named(naming, publicBytes(key)))
  }
  return found
}

/** The path and its bits where group or others may read or write; null where it is closed, absent, or has no such bits. */
async function openToOthers(
  { files }: KeyFolder,
  file: string,
): Promise<{ file: string; mode: string } | null> {
  const mode = await files.mode(file)
  if (process.platform === 'win32' || mode === null || (mode & 0o077) === 0) return null
  return { file, mode: mode.toString(8).padStart(4, '0') }
}

function parsedKey(pem: Buffer): KeyObject | null {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    // Its message could quote the file: nothing of it may be said.
    return null
  }
}

function publicBytes(key: KeyObject): Uint8Array {
  return Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url')
}

/** Errors of writing and syncing, which the system gives without a path. */
const folderFaults = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS'])

/** Runs a work on the folder; what an operator can mend there is refused with words, anything else is thrown as it was. */
export async function mendable<Outcome>(
  keys: KeyFolder,
  tenant: string,
  work: () => Promise<Outcome>,
): Promise<Outcome | ReturnType<typeof refused<'key-folder-failed'>>> {
  try {
    return await work()
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    if (path?.startsWith(dirname(keys.root)) !== true && !folderFaults.has(code ?? '')) throw error
    return refused('key-folder-failed', { folder: folderOf(keys, tenant), why: code ?? '' })
  }
}
