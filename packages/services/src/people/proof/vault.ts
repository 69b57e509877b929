// Secrets that must be readable again (seeds of one-time codes, client secrets) are sealed under a key that no database and no
// backup has: <root>/<tenant>/people.key, beside the keys of the log. Other keys are derived from it.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { dailySecret, keptSecret, type KeyCode } from './kept-secret.ts'

/** Where a sealed text stands: it opens there and nowhere else. */
export interface SealPlace {
  readonly table: string
  readonly column: string
  readonly row: string
}

export interface Vault {
  /** Seals a text for one place of one tenant. */
  seal(tenant: string, place: SealPlace, text: string): Result<string, KeyCode>
  /** `seed-unreadable` when it was sealed elsewhere, under another key, or changed. */
  open(tenant: string, place: SealPlace, sealed: string): Result<string, KeyCode | 'seed-unreadable'>
  /** A key of its own for one purpose; the same as long as the key file stays. */
  derived(tenant: string, purpose: string): Result<Buffer, KeyCode>
  /** What counts attempts are kept under: a keyed hash whose key is thrown away when the day (UTC) is over. */
  ofTheDay(tenant: string, now: Date, words: readonly string[]): Result<string, KeyCode>
}

const version = 'v1'
const nonceBytes = 24

export function openVault(root: string): Vault {
  const derived: Vault['derived'] = (tenant, purpose) => {
    const kept = keptSecret(join(root, tenant), 'people.key')
    if (!kept.ok) return kept
    return accepted(Buffer.from(hkdfSync('sha256', kept.value, Buffer.from(tenant), `camket ${purpose}`, 32)))
  }
  return {
    derived,
    seal(tenant, place, text) {
      const key = derived(tenant, 'sealing')
      if (!key.ok) return key
      const nonce = randomBytes(nonceBytes)
      const sealed = xchacha20poly1305(key.value, nonce, boundTo(tenant, place)).encrypt(Buffer.from(text))
      return accepted(`${version}.${Buffer.concat([nonce, sealed]).toString('base64url')}`)
    },
    open(tenant, place, sealed) {
      const key = derived(tenant, 'sealing')
      if (!key.ok) return key
      const [named, body = ''] = sealed.split('.')
      const bytes = Buffer.from(body, 'base64url')
      if (named !== version || bytes.length <= nonceBytes) return refused('seed-unreadable')
      try {
        const cipher = xchacha20poly1305(key.value, bytes.subarray(0, nonceBytes), boundTo(tenant, place))
        return accepted(Buffer.from(cipher.decrypt(bytes.subarray(nonceBytes))).toString('utf8'))
      } catch {
        return refused('seed-unreadable')
      }
    },
    ofTheDay(tenant, now, words) {
      const key = dailySecret(join(root, tenant), 'attempts.key', now.toISOString().slice(0, 10))
      if (!key.ok) return key
      const mac = createHmac('sha256', key.value).update(JSON.stringify([tenant, ...words]))
      return accepted(mac.digest('base64url'))
    },
  }
}

function boundTo(tenant: string, { table, column, row }: SealPlace): Uint8Array {
  return Buffer.from(JSON.stringify([version, tenant, table, column, row]))
}

/** Where nobody said where keys lie, nothing is sealed or opened, and the refusal says so. */
const nowhere = (): ReturnType<typeof refused<KeyCode>> =>
  refused('people-key-unreadable', { file: 'CAMKET_KEYS', why: 'ENOENT' })
const noVault: Vault = { seal: nowhere, open: nowhere, derived: nowhere, ofTheDay: nowhere }

let held: Vault | null = null

/** Hands over where the keys of this process lie. */
export function holdVault(vault: Vault | null): void {
  held = vault
}

/** The vault of this process; the development server, which nobody hands anything, keeps its keys beside its data. */
export function theVault(env: Readonly<Record<string, string | undefined>> = process.env): Vault {
  if (held !== null) return held
  const { CAMKET_DEV_KEYS: devKeys, CAMKET_KEYS: keys, CAMKET_DATA: data } = env
  const root = devKeys || keys || (data ? join(data, 'keys') : '')
  if (root === '') return noVault
  held = openVault(root)
  return held
}
