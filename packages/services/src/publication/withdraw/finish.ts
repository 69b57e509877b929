// What follows the commit of a withdrawal. It is done by then whatever fails here, so a failure is told and nothing more.
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Door } from '../../kernel/door.ts'
import { folderOf } from '../log/key-folder.ts'
import { theSigner } from '../log/signer.ts'
import { noteWithdrawals } from './ledger.ts'
import { rewriteErased } from './rewriteErased.ts'

type Warning = Refusal<PublicationCode>

/** Writes the ledger, and the database's files anew; what is still to be mended. */
export async function finish(door: Door): Promise<readonly Warning[]> {
  return [...(await noted(door)), ...(await erased(door))]
}

async function noted(door: Door): Promise<readonly Warning[]> {
  const keys = theSigner()?.keys
  try {
    await noteWithdrawals(door)
    return []
  } catch (error) {
    const folder = keys === undefined ? '' : folderOf(keys, door.tenant)
    return [{ code: 'withdrawal-not-noted', values: { folder, why: told(error) } }]
  }
}

async function erased(door: Door): Promise<readonly Warning[]> {
  try {
    if (await rewriteErased(door)) return []
    return [{ code: 'withdrawal-on-disk', values: { why: 'busy' } }]
  } catch (error) {
    return [{ code: 'withdrawal-on-disk', values: { why: told(error) } }]
  }
}

/** The system's code, which an operator can look up, and what it says. */
function told(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return [code, (message ?? String(error)).slice(0, 200)].filter(part => part !== undefined).join(' ')
}
