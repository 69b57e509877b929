// A challenge that a passkey signs, and what is believed of the answer.
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { refused, type Result } from '@camket/domain/kernel/refusal'
import type { CeremonyData } from '@camket/domain/people/proof/ceremony'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { beginCeremony, useCeremony } from '../proof/ceremony.ts'
import { passkeysOf, requestOptions } from './options.ts'
import { checkAuthentication, claimedPasskey } from './responses.ts'

export interface BegunUse {
  readonly options: PublicKeyCredentialRequestOptionsJSON
  readonly ceremony: string
}

/** `account` null: whoever's passkey signs is asked for. */
export async function beginUse(
  tx: Tx,
  gate: Gate,
  { origin, account }: { readonly origin: string; readonly account: string | null },
): Promise<BegunUse> {
  const known = account === null ? [] : await passkeysOf(tx, gate.tenant, account)
  const options = await requestOptions(origin, known)
  const kind = account === null ? 'passkey-sign-in' : 'passkey-reproof'
  const data = { challenge: options.challenge, origin }
  const { ceremony } = await beginCeremony(tx, gate, { kind, account, data })
  return { options, ceremony }
}

export interface Use {
  readonly ceremony: string
  /** What the browser gave, as `startAuthentication` gives it. */
  readonly response: unknown
  readonly origin: string
}

/** Uses the challenge up, in a transaction of its own: a wrong answer gets no second try at it. */
export async function takeChallenge(
  gate: Gate,
  { ceremony, origin }: Use,
  account: string | null,
): Promise<Result<CeremonyData<'passkey'>, PeopleCode>> {
  const kind = account === null ? 'passkey-sign-in' : 'passkey-reproof'
  const asked = await gate.register.withTenant(gate.tenant, 'server', tx =>
    useCeremony(tx, gate, { kind, secret: ceremony, account }),
  )
  if (!asked.ok) return asked
  const { data } = asked.value
  return data.origin === origin ? { ok: true, value: data } : refused('passkey-refused')
}

export type PasskeyUse =
  | { readonly ok: true; readonly account: string }
  | { readonly ok: false; readonly account: string | null; readonly code: PasskeyCode }
export type PasskeyCode = 'passkey-unknown' | 'passkey-refused' | 'passkey-copied'

/** Whose passkey signed the challenge; its counter grows. Of two answers at once each sees what the other counted. */
export async function judgePasskey(
  tx: Tx,
  gate: Gate,
  { response, asked }: { readonly response: unknown; readonly asked: CeremonyData<'passkey'> },
): Promise<PasskeyUse> {
  const id = claimedPasskey(response)
  if (id === null) return { ok: false, account: null, code: 'passkey-refused' }
  const { tenant, now } = gate
  const row = await tx
    .selectFrom('passkey')
    .select(['id', 'account', 'public_key', 'counter', 'transports'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return { ok: false, account: null, code: 'passkey-unknown' }
  const { account, public_key: publicKey, counter, transports } = row
  const judged = await checkAuthentication(response, asked, { id, account, publicKey, counter, transports })
  if (!judged.ok) return { ok: false, account, code: judged.refusals[0]?.code ?? 'passkey-refused' }
  await tx
    .updateTable('passkey')
    .set({ counter: judged.value.counter, used_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
  return { ok: true, account }
}
