import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { visibleText } from '@camket/domain/people/accounts'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { turnedAway } from '../../kernel/turned-away.ts'
import { write } from '../../kernel/write.ts'
import { endWhatWasProved } from '../accounts/account-proofs.ts'
import { beginCeremony, useCeremony } from '../proof/ceremony.ts'
import { creationOptions, passkeysOf } from './options.ts'
import { checkRegistration } from './responses.ts'

interface BegunPasskey {
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly ceremony: string
}

/** What a browser is asked to make a passkey from. `origin` is the address of the page. */
export async function beginPasskey(
  door: Door,
  { origin }: { readonly origin: string },
): Promise<Result<BegunPasskey, PeopleCode>> {
  const { tenant, author } = door
  const refusal = await turnedAway(door, 'changeOwnProof')
  if (refusal !== null) return refusal
  const { account } = author
  if (account === null) return refused('no-such-account')
  return door.register.withTenant(tenant, 'server', async tx => {
    const owner = await tx
      .selectFrom('account')
      .select(['login', 'name'])
      .where('tenant', '=', tenant)
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    const site = await tx.selectFrom('tenant').select('name').where('tenant', '=', tenant).executeTakeFirst()
    const known = await passkeysOf(tx, tenant, account)
    const options = await creationOptions({
      origin,
      site: site?.name ?? tenant,
      owner: { account, ...owner },
      known,
    })
    const data = { challenge: options.challenge, origin }
    const { ceremony } = await beginCeremony(tx, door, { kind: 'passkey', account, data })
    return accepted({ options, ceremony })
  })
}

interface MadePasskey {
  readonly ceremony: string
  /** What the browser made, as `startRegistration` gives it. */
  readonly response: unknown
  /** What its owner calls it. */
  readonly label: string
  readonly origin: string
}

/** Adds the passkey to the own account; every other session of it ends. */
export async function finishPasskey(
  door: Door,
  { ceremony, response, label, origin }: MadePasskey,
): Promise<Result<{ passkey: string }, PeopleCode>> {
  const { tenant, now, author } = door
  const refusal = await turnedAway(door, 'changeOwnProof')
  if (refusal !== null) return refusal
  const { account } = author
  if (account === null) return refused('no-such-account')
  const named = visibleText(label, 60)
  if (!named.ok) return named
  // Used up whatever comes of it.
  const asked = await door.register.withTenant(tenant, 'server', tx =>
    useCeremony(tx, door, { kind: 'passkey', secret: ceremony, account }),
  )
  if (!asked.ok) return asked
  if (asked.value.data.origin !== origin) return refused('passkey-refused')
  const made = await checkRegistration(response, asked.value.data)
  if (!made.ok) return made
  const act = {
    action: 'changeOwnProof',
    subject: `account:${account}`,
    input: { add: made.value.id },
  } as const
  return write<Result<{ passkey: string }, PeopleCode>>(door, act, async tx => {
    const { id, publicKey, counter, transports, isSynced } = made.value
    const stored = await tx
      .insertInto('passkey')
      .values({
        tenant,
        id,
        account,
        public_key: Buffer.from(publicKey),
        counter,
        transports,
        is_synced: isSynced,
        label: named.value,
        created_at: now,
        used_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (stored === undefined) return refused('passkey-taken')
    await endWhatWasProved(tx, door, { account, session: author.session ?? null })
    return accepted({ passkey: id })
  })
}
