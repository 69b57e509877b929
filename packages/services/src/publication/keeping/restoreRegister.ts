import { commandLine } from '@camket/domain/kernel/author'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { KeepingCode } from '@camket/domain/publication/keeping/words'
import { hex } from '@camket/log/hash'
import { RegisterNotReady, type IncomingCopy } from '@camket/storage/copy/incoming'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { write } from '../../kernel/write.ts'
import { readGuard } from '../log/guard.ts'
import { keysThere, type KeyFolder } from '../log/key-folder.ts'
import { checkBackup, type CheckedBackup } from './checkBackup.ts'
import { checkLog, type CheckedLog } from './checkLog.ts'
import { KeepingTrouble } from './file/trouble.ts'
import { guardOf, type GuardState } from './guardOf.ts'
import { loadBackup, refuseOtherSchema } from './loadBackup.ts'
import type { Whole } from './openWhole.ts'

export interface RestoreWork {
  readonly path: string
  /** What the operator calls the register. */
  readonly place: string
  readonly now: Date
  readonly keys: KeyFolder
  /** Opened only when the file is found good. */
  readonly open: () => Promise<Whole>
  readonly onProgress?: (report: { what: 'checking' | 'loading'; done: number; of: number }) => void
}

export interface RestoredTenant {
  readonly tenant: string
  readonly size: number
  /** Null where the records are older than the log. */
  readonly root: string | null
  readonly guard: GuardState
  /** Whether the private half of the newest public key lies in the key folder; null where the log has no key yet. */
  readonly hasKey: boolean | null
}

export interface Restored {
  readonly takenAt: string
  readonly rows: number
  readonly tenants: readonly RestoredTenant[]
}

/**
 * Puts a backup into an empty register, whole or not at all: file checked, rows loaded and compared with it, every log
 * recomputed, all in one transaction. Refused: every code of `keepingWords` but those of `backupRegister`.
 */
export async function restoreRegister(work: RestoreWork): Promise<Result<Restored, KeepingCode>> {
  try {
    const checked = await checkBackup(work.path, (done, of) =>
      work.onProgress?.({ what: 'checking', done, of }),
    )
    refuseOtherSchema(checked.head)
    faultPoint('restore-checked')
    const whole = await work.open()
    try {
      const restored = await whole.copyIn(copy => fill(copy, checked, work))
      faultPoint('restore-committed')
      return accepted(restored)
    } finally {
      await whole.close()
    }
  } catch (error) {
    return refusedWith(error, work)
  }
}

async function fill(copy: IncomingCopy, checked: CheckedBackup, work: RestoreWork): Promise<Restored> {
  const onProgress = (done: number, of: number) => work.onProgress?.({ what: 'loading', done, of })
  await loadBackup(copy, { path: work.path, checked, onProgress })
  faultPoint('restore-loaded')
  const tenants: RestoredTenant[] = []
  for (const { tenant } of checked.head.tenants) {
    const door: Door = { register: copy.register, tenant, author: commandLine, now: work.now }
    tenants.push(await putRight(door, checked, work))
  }
  faultPoint('restore-before-commit')
  const rows = checked.manifest.sections.reduce((sum, section) => sum + section.rows, 0)
  return { takenAt: checked.head.takenAt, rows, tenants }
}

/** What must be so before anybody sees the tenant. */
async function putRight(door: Door, checked: CheckedBackup, { keys }: RestoreWork): Promise<RestoredTenant> {
  const { tenant, register } = door
  const guard = await readGuard(keys, tenant)
  const sizes = guard === null ? [] : [guard.size]
  const log = await register.withTenant(tenant, 'operator', tx => checkLog(tx, tenant, sizes))
  const input = { takenAt: checked.head.takenAt, sections: checked.manifest.sections }
  await write(door, { action: 'restoreRegister', subject: 'register', input }, async () => accepted({}))
  return {
    tenant,
    size: log.size,
    root: log.hasTiles ? hex(log.root) : null,
    guard: guardOf(guard, log),
    hasKey: await hasKey(log, { keys, tenant }),
  }
}

async function hasKey(log: CheckedLog, at: { keys: KeyFolder; tenant: string }): Promise<boolean | null> {
  const newest = log.keys.at(-1)
  if (newest === undefined) return null
  return (await keysThere(at.keys, at.tenant, newest.name)).some(({ text }) => text === newest.text)
}

function refusedWith(error: unknown, { path, place }: RestoreWork): Result<never, KeepingCode> {
  if (error instanceof KeepingTrouble)
    return refused(error.code, { ...error.values, file: path, place })
  if (error instanceof RegisterNotReady) {
    return refused(error.trouble === 'busy' ? 'register-busy' : 'register-not-empty', { place })
  }
  const { code, path: named } = error as NodeJS.ErrnoException
  if (named === path && code !== undefined) return refused('cannot-read-file', { file: path, why: code })
  throw error
}
