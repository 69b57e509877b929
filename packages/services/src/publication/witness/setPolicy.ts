import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WitnessCode } from '@camket/domain/publication/witness/codes'
import { LogError } from '@camket/log/error'
import { maxSignatures } from '@camket/log/note'
import { parsePolicy } from '@camket/log/policy'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

/**
 * Publishes whose cosignatures a reader is told to ask for (C2SP tlog-policy), and whom this register asks. The policy that
 * stands already, sent again, changes nothing.
 */
export async function setPolicy(
  door: Door,
  input: { readonly policy: string },
): Promise<Result<{ readonly witnesses: number }, WitnessCode | 'not-allowed'>> {
  const read = readPolicy(input.policy)
  if (!read.ok) return read
  let wasSet = false
  const isChange = ({ ok }: { readonly ok: boolean }) => ok && !wasSet
  const act = { action: 'setPolicy', subject: 'policy', input, isChange } as const
  const witnesses = read.value.vkeys.length
  return write(door, act, async tx => {
    const row = { policy: input.policy, set_at: door.now }
    wasSet = (await standingPolicy(tx, door.tenant)) === input.policy
    if (wasSet) return accepted({ witnesses })
    await tx
      .insertInto('log_policy')
      .values({ tenant: door.tenant, ...row })
      .onConflict(conflict => conflict.column('tenant').doUpdateSet(row))
      .execute()
    // Whoever is asked no more stands under no checkpoint and on no page.
    for (const table of ['log_cosignature', 'log_asking'] as const) {
      await tx
        .deleteFrom(table)
        .where('tenant', '=', door.tenant)
        .where('vkey', '<>', sql<string>`all(${read.value.vkeys}::text[])`)
        .execute()
    }
    return accepted({ witnesses })
  })
}

async function standingPolicy(tx: Tx, tenant: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('log_policy')
    .select('policy')
    .where('tenant', '=', tenant)
    .forUpdate()
    .executeTakeFirst()
  return row?.policy
}

/** A note carries so many signatures; two are the log's own while it changes its key. */
const mostWitnesses = maxSignatures - 2

function readPolicy(text: string): Result<{ readonly vkeys: readonly string[] }, WitnessCode> {
  try {
    const vkeys = parsePolicy(text).witnesses.map(({ vkey }) => vkey.text)
    if (vkeys.length > mostWitnesses) return refused('too-many-witnesses', { most: mostWitnesses })
    return accepted({ vkeys })
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    const { line } = error.values
    const group = error.code === 'policy-form' ? groupOfTooFew(text, Number(line)) : null
    if (group !== null) return refused('group-of-too-few', { ...group, line: line! })
    return refused('bad-policy', { why: error.code, line: line ?? '–' })
  }
}

/** The group that a faulty line tells of, where it asks for more members than it names. */
function groupOfTooFew(text: string, line: number) {
  const [kind, group = '', asked = '', ...members] =
    (text.split('\n')[line - 1] ?? '').match(/[^ \t]+/g) ?? []
  const isOne = kind === 'group' && /^\d{1,9}$/.test(asked) && members.length > 0
  if (!isOne || Number(asked) <= members.length) return null
  return { group: group.slice(0, 80), asked: Number(asked), members: members.length }
}
