// Opens the register that a command works on, and the tenant in it.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine } from '@camket/domain/kernel/author'
import type { Door, Register } from '@camket/services/kernel/door'
import { theRegister } from '@camket/services/kernel/register'
import { holdVault, openVault } from '@camket/services/people/proof/vault'
import { fill, type Phrase } from '@camket/domain/kernel/language'
import { logRefusals } from '@camket/domain/publication/log/log-refusals'
import { tellAway, tellReplicaAway } from './printing/tell-away.ts'
import { tellUpgrade } from './printing/tell-upgrade.ts'
import { RefusedError, UsageError, type Values } from './command.ts'
import { keysOf } from './log/keys.ts'
import { tellPassedOver } from './log/passed-over.ts'
import { spokenIn } from './language.ts'
import { signHere } from './log/sign-here.ts'
import { dataFolder, folderTrouble, makeFolder, troubleWords } from './data-folder.ts'

export const registerOptions = {
  data: { type: 'string' },
  'as-tenant': { type: 'string' },
} as const

/** Works on the register and closes it again, also after a failure: an open pool would keep the process alive. */
export async function withRegister<Result>(
  values: Values,
  work: (register: Register) => Promise<Result>,
  { mayMake = false }: { mayMake?: boolean } = {},
): Promise<Result> {
  if (!mayMake) refuseWithoutRegister(values)
  const register = await openRegister(values)
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

/**
 * `--data` names an embedded database even where DATABASE_URL is set. What is published through the register is signed with
 * the keys beside it, and what proves officials is sealed with them; `host` names the log of a tenant without an address of its own. Only a server stays where its database is away,
 * and tells that and the end of it; any other command ends with those words.
 */
export async function openRegister(
  values: Values,
  { host, isServing = false }: { readonly host?: string; readonly isServing?: boolean } = {},
): Promise<Register> {
  tellPassedOver(values)
  signHere(values, host)
  holdVault(openVault(keysOf(values).root))
  const language = spokenIn(values)
  const onUpgrade = tellUpgrade(language)
  const away = { onAway: tellAway(language), onReplicaAway: tellReplicaAway(language) }
  const hears = isServing ? { ...away, onUpgrade } : { onUpgrade }
  if (!isEmbedded(values)) return theRegister(isServing ? process.env : withoutReplica(), hears)
  refuseUnusableFolder(values)
  refuseOrphanedKeys(values)
  return theRegister({ CAMKET_DATA: dataFolder(values) }, hears)
}

/** A replica is for readers: what a command checks, signs or changes is the register itself, and newer. */
const withoutReplica = () => ({ ...process.env, DATABASE_READ_URL: undefined })

export const isEmbedded = (values: Values): boolean =>
  typeof values['data'] === 'string' || !process.env['DATABASE_URL']

/** A mistyped `--data` must not make a second, empty register: only `start` and `tenant` make one. */
export function refuseWithoutRegister(values: Values): void {
  tellPassedOver(values)
  refuseBadPlace(values)
  if (hasRegister(values)) return
  const folder = dataFolder(values)
  throw new UsageError({
    vi: `không có sổ nào ở ${folder}. Kiểm tra --data hoặc CAMKET_DATA; sổ mới được lập bằng camket start, tenant, restore hoặc witness key --name.`,
    en: `there is no register at ${folder}. Check --data or CAMKET_DATA; a new one is made by camket start, tenant, restore or witness key --name.`,
  })
}

/** A folder that can hold no register, and keys whose database is away; nothing is made by looking. */
export function refuseBadPlace(values: Values): void {
  const folder = dataFolder(values)
  if (isEmbedded(values) && existsSync(folder)) refuseTrouble(folder)
  refuseOrphanedKeys(values)
}

/** Where a log was signed and its database is gone, a new register would begin a second log under the same name. */
function refuseOrphanedKeys(values: Values): void {
  const orphaned = orphanedKeys(values)
  if (orphaned !== null) throw new RefusedError([orphaned])
}

/** What is to be said of keys that lie there without the database of their logs; null where there are none. */
export function orphanedKeys(values: Values): Phrase | null {
  if (hasRegister(values)) return null
  const { root: keys } = keysOf(values)
  const signed = foldersIn(keys).filter(
    name => name !== '_witness' && existsSync(join(keys, name, 'signed-heads')),
  )
  if (signed.length === 0) return null
  const found = { keys, folder: dataFolder(values), signed: signed.join(', ') }
  return {
    vi: fill(
      'Trong {keys} có khóa của sổ đã ký ({signed}), nhưng cơ sở dữ liệu của chúng không có ở {folder}. Nếu ổ đĩa chưa được gắn thì gắn lại; nếu đã mất thì khôi phục: camket restore TỆP --data THƯ-MỤC-MỚI. Ở đây không lập sổ mới: đó sẽ là sổ thứ hai cùng tên. Muốn có sổ khác, hãy chọn thư mục khác.',
      found,
    ),
    en: fill(
      'In {keys} lie keys of logs that were signed ({signed}), but their database is not in {folder}. If a disk is not mounted, mount it; if it is lost, restore: camket restore FILE --data NEW-DIR. No new register is made here: it would be a second log under the same name. For another register choose another folder.',
      found,
    ),
  }
}

/** Whether a key folder that cannot be looked into belongs to a signed log is not known: nothing is made beside it. */
function foldersIn(keys: string): string[] {
  try {
    return readdirSync(keys)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? ''
    if (why === 'ENOENT') return []
    const { vi, en } = logRefusals['key-folder-failed']
    throw new RefusedError([{ vi: fill(vi, { folder: keys, why }), en: fill(en, { folder: keys, why }) }])
  }
}

/** Whether there is one to open; of a database server of one's own that is found out by opening it. */
export const hasRegister = (values: Values): boolean =>
  !isEmbedded(values) || existsSync(join(dataFolder(values), 'database', 'data'))

/** Tried before a server is started on it or anything is built, so that the answer comes at once and names the folder. */
export function refuseUnusableFolder(values: Values): void {
  if (!isEmbedded(values)) return
  const folder = dataFolder(values)
  try {
    makeFolder(folder)
  } catch {
    // What stood in the way is told below.
  }
  refuseTrouble(folder)
}

function refuseTrouble(folder: string): void {
  const trouble = folderTrouble(folder)
  if (trouble === null) return
  const { vi, en } = troubleWords[trouble]
  throw new UsageError({ vi: fill(vi, { folder }), en: fill(en, { folder }) })
}

/** The tenant named with `--as-tenant`, or the only one there is. */
export async function tenantOf(register: Register, values: Values): Promise<string> {
  const tenants = await register.tenants()
  const asked = values['as-tenant']
  const found = typeof asked === 'string' ? tenants.find(({ tenant }) => tenant === asked) : tenants[0]
  const known = tenants.map(({ tenant }) => tenant).join(', ')
  if (typeof asked === 'string' && found === undefined) {
    throw new UsageError({
      vi: `không có ban chỉ đạo “${asked}”. Hiện có: ${known || 'chưa có'}.`,
      en: `there is no tenant “${asked}”. There are: ${known || 'none'}.`,
    })
  }
  if (found === undefined) {
    throw new UsageError({
      vi: 'chưa có ban chỉ đạo nào trong sổ; chạy “camket start” một lần để tạo.',
      en: 'the register has no tenant yet; run “camket start” once to make one.',
    })
  }
  if (typeof asked !== 'string' && tenants.length > 1) {
    throw new UsageError({
      vi: `có nhiều ban chỉ đạo: ${known}. Chọn một bằng --as-tenant.`,
      en: `there are several tenants: ${known}. Choose one with --as-tenant.`,
    })
  }
  return found.tenant
}

/** The door of the command line: its own author, the present time. */
export async function commandDoor(register: Register, values: Values): Promise<Door> {
  return { register, tenant: await tenantOf(register, values), author: commandLine, now: new Date() }
}
