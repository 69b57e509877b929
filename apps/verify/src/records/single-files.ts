// Each record's own file beside the bundles: the very line, with its line break.
import { sameBytes } from '@camket/log/hash'
import { recordKinds } from '@camket/domain/publication/codes'
import type { Named } from '../entries/names.ts'
import { isRead } from '../entries/read-entries.ts'
import type { Report } from '../finding.ts'
import { most, tryRead, type Source } from '../source.ts'

export interface SingleFiles {
  /** Compares the file of a record with its line. */
  compare(record: { index: number; named: Named; line: Uint8Array }): Promise<void>
  readonly compared: number
}

/** A copy may come without single files; one that has any must have all. `always`: they are asked for in any case. */
export async function singleFiles(
  source: Source,
  report: Report,
  always: boolean,
): Promise<SingleFiles | null> {
  const found = await Promise.all(recordKinds.map(async kind => source.holds?.(`records/${kind}`) ?? false))
  if (!always && !found.includes(true)) return null
  let compared = 0
  return {
    get compared() {
      return compared
    },
    async compare({ index, named: { kind, id, version }, line }) {
      // A copy gives other names to these; who asks for them may look them up there.
      if (!isName(id)) return
      const path = `records/${kind}/${id}/${version}.json`
      const bytes = await tryRead(source, path, most.record)
      compared += 1
      if (!isRead(bytes, path, report)) return
      if (bytes.at(-1) !== 10 || !sameBytes(bytes.subarray(0, -1), line))
        report.fault('file-differs', { where: { entry: index, kind, id, version, path } })
      source.release?.(bytes)
    },
  }
}

/** Names that some system keeps for its devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/
const isName = (id: string): boolean =>
  /^[a-z0-9]+([.-]+[a-z0-9]+)*$/.test(id) && id.length <= 120 && !reserved.test(id)
