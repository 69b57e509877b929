// A place of single sign-on as it describes itself (OpenID Connect Discovery 1.0), and what is kept of it.
import { createHash } from 'node:crypto'
import {
  allowInsecureRequests,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  None,
  type Configuration,
} from 'openid-client'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { isConfidential } from '@camket/domain/people/confidential'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { theVault } from '../proof/vault.ts'

/** In seconds: nobody waits longer for a provider that is away. */
const patience = 5

let mayUseLoopback = false

/** The tests' own provider is on this machine, without encryption; nobody else may make this server call itself. */
export function letLoopbackProvidersBe(isLet: boolean): void {
  mayUseLoopback = isLet
}

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  readonly acr: string | null
}

export const secretPlace = (issuer: string) =>
  ({ table: 'sign_on_provider', column: 'sealed_secret', row: issuer }) as const

/** `no-such-provider`; `seed-unreadable` where the key that sealed its secret is gone. */
export async function loadProvider(
  tx: Tx,
  tenant: string,
  issuer: string,
): Promise<Result<Provider, PeopleCode>> {
  const row = await tx
    .selectFrom('sign_on_provider')
    .select(['client_id', 'sealed_secret', 'acr'])
    .where('tenant', '=', tenant)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  if (row === undefined) return refused('no-such-provider', { issuer })
  const { client_id: clientId, sealed_secret: sealed, acr } = row
  if (sealed === null) return accepted({ issuer, clientId, clientSecret: null, acr })
  const secret = theVault().open(tenant, secretPlace(issuer), sealed)
  return secret.ok ? accepted({ issuer, clientId, clientSecret: secret.value, acr }) : secret
}

/** An https address without a query; its spelling is the provider's name and is kept as it is. */
export function isIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const url = new URL(issuer)
  const isSafe = url.protocol === 'https:' || (mayUseLoopback && isConfidential(url))
  return isSafe && url.search === '' && url.hash === '' && url.username === ''
}

const believedFor = 600_000
const mostBelieved = 50
const believed = new Map<string, { readonly until: number; readonly config: Configuration }>()

/** What a provider says of itself, asked anew every ten minutes. `bad-issuer` where it does not answer as one. */
export async function configurationOf(
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  provider: Provider,
): Promise<Result<Configuration, 'bad-issuer'>> {
  const { issuer, clientId, clientSecret } = provider
  if (!isIssuer(issuer)) return refused('bad-issuer', { issuer })
  const parts = JSON.stringify([tenant, issuer, clientId, clientSecret])
  const key = createHash('sha256').update(parts).digest('hex')
  const known = believed.get(key)
  if (known !== undefined && known.until > now.getTime()) return accepted(known.config)
  try {
    const how = clientSecret === null ? None() : ClientSecretPost(clientSecret)
    const isPlain = new URL(issuer).protocol === 'http:'
    const config = await discovery(new URL(issuer), clientId, undefined, how, {
      timeout: patience,
      // The signature of what it says is checked also where it came straight from there.
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
    })
    if (believed.size >= mostBelieved) believed.clear()
    believed.set(key, { until: now.getTime() + believedFor, config })
    return accepted(config)
  } catch {
    return refused('bad-issuer', { issuer })
  }
}
