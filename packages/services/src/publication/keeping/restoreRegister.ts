import { commandLine } from '@camket/domain/kernel/author'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { KeepingCode } from '@camket/domain/publication/keeping/words'
import { RegisterNotReady, type IncomingCopy } from '@camket/storage/copy/incoming'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import type { KeyFolder } from '../log/key-folder.ts'
import { checkBackup, type CheckedBackup } from './checkBackup.ts'
import { KeepingTrouble } from './file/trouble.ts'
import { loadBackup, refuseOtherSchema } from './loadBackup.ts'
import { originOf } from './newer/readNewer.ts'
import type { NewerSource } from './newer/source.ts'
import type { Whole } from './openWhole.ts'
import { putRight, type RestoredTenant } from './putRight.ts'

export interface RestoreWork {
  readonly path: string
  /** What the operator calls the register. */
  readonly place: string
  readonly now: Date
  readonly keys: KeyFolder
  /** Outside copies of the logs, each of one tenant. */
  readonly newer?: readonly NewerSource[]
  /** Whether what they have beyond the backup is brought in. */
  readonly takeNewer?: boolean
  /** Opened only when the file is found good. */
  readonly open: () => Promise<Whole>
  readonly onProgress?: (report: { what: 'checking' | 'loading'; done: number; of: number }) => void
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
    // A copy that cannot be read is told before hours of loading, and before anything lies in the new folder.
    const sources = await sourcesByOrigin(work.newer ?? [])
    faultPoint('restore-checked')
    const whole = await work.open()
    try {
      const restored = await whole.copyIn(copy => fill(copy, { checked, sources }, work))
      faultPoint('restore-committed')
      return accepted(restored)
    } finally {
      await whole.close()
    }
  } catch (error) {
    return refusedWith(error, work)
  }
}

interface Found {
  readonly checked: CheckedBackup
  readonly sources: Map<string, NewerSource>
}

async function fill(copy: IncomingCopy, { checked, sources }: Found, work: RestoreWork): Promise<Restored> {
  const onProgress = (done: number, of: number) => work.onProgress?.({ what: 'loading', done, of })
  await loadBackup(copy, { path: work.path, checked, onProgress })
  faultPoint('restore-loaded')
  const tenants: RestoredTenant[] = []
  const input = { takenAt: checked.head.takenAt, sections: checked.manifest.sections }
  for (const { tenant, keys } of checked.head.tenants) {
    const door: Door = { register: copy.register, tenant, author: commandLine, now: work.now }
    const source = take(sources, keys[0]?.split('+')[0] ?? null, checked.head.tenants.length === 1)
    tenants.push(await putRight(door, { keys: work.keys, source, take: work.takeNewer === true, input }))
  }
  const [left] = sources
  if (left !== undefined)
    throw new KeepingTrouble('newer-of-no-log', { source: left[1].name, origin: left[0] })
  faultPoint('restore-before-commit')
  const rows = checked.manifest.sections.reduce((sum, section) => sum + section.rows, 0)
  return { takenAt: checked.head.takenAt, rows, tenants }
}

async function sourcesByOrigin(sources: readonly NewerSource[]): Promise<Map<string, NewerSource>> {
  const found = new Map<string, NewerSource>()
  for (const source of sources) {
    const origin = await originOf(source)
    const other = found.get(origin)
    // Which of the two is newer is not ours to guess: the older one would be taken for all there is.
    if (other !== undefined)
      throw new KeepingTrouble('newer-twice', { origin, source: source.name, other: other.name })
    found.set(origin, source)
  }
  return found
}

/** The copy of this origin; a log without a key yet has no origin, and the only copy of the only log is its own. */
function take(sources: Map<string, NewerSource>, origin: string | null, isOnly: boolean): NewerSource | null {
  const named = origin ?? (isOnly ? ([...sources.keys()][0] ?? '') : '')
  const source = sources.get(named) ?? null
  sources.delete(named)
  return source
}

function refusedWith(error: unknown, { path, place }: RestoreWork): Result<never, KeepingCode> {
  if (error instanceof KeepingTrouble) return refused(error.code, { ...error.values, file: path, place })
  if (error instanceof RegisterNotReady) {
    return refused(error.trouble === 'busy' ? 'register-busy' : 'register-not-empty', { place })
  }
  const { code, path: named } = error as NodeJS.ErrnoException
  if (named === path && code !== undefined) return refused('cannot-read-file', { file: path, why: code })
  throw error
}
