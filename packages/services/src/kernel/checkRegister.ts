import { checkDatabase, type DatabaseReport } from '@camket/storage/check'

export type { DatabaseReport }

/** What a register's database can and lacks, without changing anything; throws when none can be reached. */
export function checkRegister(at: { dataDir: string } | { url: string }): Promise<DatabaseReport> {
  return checkDatabase(at)
}
