import { openWhole, type Whole } from '@camket/storage/copy/whole'

export type { Whole }

/**
 * The whole register, for backup and restore: `DATABASE_URL`, or the folder named in `CAMKET_DATA`. The caller closes it.
 * A register of an older program is refused and left as it is: a backup made here would be of the upgraded one.
 */
export function openTheWhole(env: Readonly<Record<string, string | undefined>>): Promise<Whole> {
  const { DATABASE_URL: url, CAMKET_DATA: dataDir } = env
  if (url !== undefined) return openWhole({ url, mayUpgrade: false })
  return openWhole(dataDir === undefined ? {} : { dataDir, mayUpgrade: false })
}
