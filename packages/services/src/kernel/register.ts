// The one register of this process. The command line opens it and hands it over; pages and workers read it here.
import { openDatabase } from '@camket/storage/open'
export { isAway, isCut } from '@camket/storage/refusal'
import type { OnUpgrade } from '@camket/storage/migrate'
import type { Register } from './door.ts'

export interface Hears {
  /** Why its database does not answer, once nobody waits for it any longer, and null when it answers again. */
  readonly onAway?: (why: Error | null) => void
  /** The same of the replica that readers' pages are read from. */
  readonly onReplicaAway?: (why: Error | null) => void
  /** That a register of an older program is being brought to this one's schema, and that it has been. */
  readonly onUpgrade?: OnUpgrade
}

let held: Promise<Register> | null = null

/** Hands the opened register over to everything in this process; null when it is being closed. */
export function holdRegister(register: Register | null): void {
  held = register === null ? null : Promise.resolve(register)
}

/**
 * The register of this process. Where nobody handed one over (the development server) it is opened from `DATABASE_URL`
 * or `CAMKET_DATA`; with neither this throws, and so does a register that cannot be opened.
 */
export function theRegister(
  env: Readonly<Record<string, string | undefined>> = process.env,
  hears: Hears = {},
): Promise<Register> {
  if (held !== null) return held
  const { DATABASE_URL: url, DATABASE_READ_URL: readUrl, CAMKET_DATA: dataDir } = env
  if (url === undefined && dataDir === undefined) return Promise.reject(new Error('no register is open'))
  held = openDatabase({
    ...(url === undefined ? {} : { url }),
    ...(readUrl === undefined ? {} : { readUrl }),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...hears,
  })
  held.catch(() => {
    held = null
  })
  return held
}
