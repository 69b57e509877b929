// An authenticator in software: makes keys and signs challenges as WebAuthn asks, with every part that a test may bend.
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

interface CreationOptions {
  readonly challenge: string
  readonly rp: { readonly id?: string }
  readonly user: { readonly id: string }
}
interface RequestOptions {
  readonly challenge: string
  readonly rpId?: string
}

interface Bent {
  readonly origin: string
  readonly challenge: string
  readonly rpId: string
  readonly type: string
  readonly isUnlocked: boolean
  readonly crossOrigin: boolean
  readonly counter: number
  readonly userHandle: string | null
}

export interface SoftKey {
  readonly id: string
  readonly create: (options: CreationOptions, bent?: Partial<Bent>) => Record<string, unknown>
  readonly get: (options: RequestOptions, bent?: Partial<Bent>) => Record<string, unknown>
}

/** A passkey of one device; `counts` as old security keys do, or stays at 0 as synced passkeys do. */
export function softKey(origin: string, { counts = false }: { counts?: boolean } = {}): SoftKey {
  const id = randomBytes(32)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  let owner: string | null = null
  const usual = (challenge: string, rpId: string, type: string): Bent => ({
    origin,
    challenge,
    rpId,
    type,
    isUnlocked: true,
    crossOrigin: false,
    counter: counts ? (counter += 1) : 0,
    userHandle: owner,
  })
  const encodedId = id.toString('base64url')
  const shape = { id: encodedId, rawId: encodedId, type: 'public-key', clientExtensionResults: {} }
  return {
    id: encodedId,
    create: (options, bent = {}) => {
      const at = { ...usual(options.challenge, options.rp.id ?? '', 'webauthn.create'), ...bent }
      owner = options.user.id
      const authData = Buffer.concat([authenticatorData(at, 0x40), attested(id, publicKey)])
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      const response = {
        clientDataJSON: clientData(at).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      }
      return { ...shape, response }
    },
    get: (options, bent = {}) => {
      const at = { ...usual(options.challenge, options.rpId ?? '', 'webauthn.get'), ...bent }
      const authData = authenticatorData(at, 0)
      const client = clientData(at)
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signed(privateKey, authData, client).toString('base64url'),
        userHandle: at.userHandle,
      }
      return { ...shape, response }
    },
  }
}

const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest()

function clientData({ type, challenge, origin, crossOrigin }: Bent): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin }))
}

const signed = (key: KeyObject, authData: Buffer, client: Buffer): Buffer =>
  sign('sha256', Buffer.concat([authData, sha256(client)]), key)

/** Flags: 1 present, 4 unlocked, 0x40 a key is attested. */
function authenticatorData({ rpId, isUnlocked, counter }: Bent, flags: number): Buffer {
  const head = Buffer.alloc(5)
  head[0] = 1 | (isUnlocked ? 4 : 0) | flags
  head.writeUInt32BE(counter, 1)
  return Buffer.concat([sha256(rpId), head])
}

function attested(id: Buffer, key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  const cose = cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]),
  )
  const length = Buffer.alloc(2)
  length.writeUInt16BE(id.length)
  return Buffer.concat([Buffer.alloc(16), length, id, cose])
}

/** As much of RFC 8949 as an authenticator needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    const parts = [...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)])
    return Buffer.concat([head(5, value.size), ...parts])
  }
  throw new Error('not a value of an authenticator')
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])
}
