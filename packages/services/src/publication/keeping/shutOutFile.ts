// The list of who is shut out lies beside the keys, outside of every database and backup: ids alone, no name and no secret.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { PublicDoor } from '../../kernel/door.ts'
import { shutOutNow, shutOutSchema, type ShutOut } from '../../people/accounts/shut-out.ts'
import { closedFolder, folderOf, type KeyFolder } from '../log/key-folder.ts'
import { theSigner } from '../log/signer.ts'

const name = 'shut-out'

/** What is kept; empty where nothing is, or where the file is none of ours. */
export async function readShutOut(keys: KeyFolder, tenant: string): Promise<ShutOut> {
  const bytes = await keys.files.read(join(folderOf(keys, tenant), name))
  const nothing: ShutOut = { accounts: {}, ended: [] }
  try {
    return bytes === null ? nothing : shutOutSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return nothing
  }
}

/** Keeps how it stands, durably and whole, where it changed; what the register no longer knows is kept as it was. */
export async function keepShutOut({ register, tenant }: PublicDoor, keys: KeyFolder): Promise<boolean> {
  const now = await register.withTenant(tenant, 'server', tx => shutOutNow(tx, tenant))
  const before = await readShutOut(keys, tenant)
  const next: ShutOut = {
    accounts: { ...before.accounts, ...now.accounts },
    ended: [...new Set([...before.ended, ...now.ended])].sort(),
  }
  if (JSON.stringify(sorted(next)) === JSON.stringify(sorted(before))) return false
  const folder = await closedFolder(keys, tenant)
  const unfinished = join(folder, `.new-${randomBytes(6).toString('hex')}`)
  await keys.files.write(unfinished, Buffer.from(JSON.stringify(sorted(next)), 'utf8'))
  await keys.files.sync(unfinished)
  await keys.files.replace(unfinished, join(folder, name))
  await keys.files.sync(folder)
  return true
}

/** The same with the keys that this process holds; without any nothing is kept. */
export async function noteShutOut(door: PublicDoor): Promise<void> {
  const keys = theSigner()?.keys
  if (keys !== undefined) await keepShutOut(door, keys)
}

function sorted({ accounts, ended }: ShutOut): ShutOut {
  return {
    accounts: Object.fromEntries(Object.entries(accounts).sort(([a], [b]) => (a < b ? -1 : 1))),
    ended,
  }
}
