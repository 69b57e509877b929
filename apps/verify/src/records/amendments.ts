// What an amendment tells must be what was changed: its list is what people read, old beside new.
import { canonicalJson } from '@camket/domain/kernel/canonical'
import { changedFields } from '@camket/domain/publication/changed-fields'
import type { LogIndex } from '../entries/log-index.ts'
import type { Report } from '../finding.ts'
import type { RecordAt } from '../tables/figures.ts'
import { readBody } from './body.ts'

interface Judging {
  readonly log: LogIndex
  readonly reread: (index: number) => Promise<RecordAt | 'withdrawn' | 'lost'>
  readonly report: Report
}

const amended = new Set(['plan', 'commitment', 'restriction'])

/** Bytes of older versions that are kept until the next version comes; beyond that they are read again. */
const mostKept = 8_000_000

interface Change {
  readonly field: string
}

/** Takes every record in its order, with the bytes of its body. */
export function judgeAmendments({ log, reread, report }: Judging) {
  const older = new Map<string, Uint8Array>()
  let kept = 0
  let last: RecordAt | null = null
  const keep = (name: string, bytes: Uint8Array): void => {
    if (kept + bytes.length > mostKept) return
    older.set(name, bytes.slice())
    kept += bytes.length
  }
  const before = async ({ index, named: { kind, id, version } }: RecordAt): Promise<object | null> => {
    const name = `${kind}/${id}/${version - 1}`
    const bytes = older.get(name)
    older.delete(name)
    kept -= bytes?.length ?? 0
    if (bytes !== undefined) return readBody(kind, bytes)
    const at = log.versionBefore(index)
    const record = at === null ? 'lost' : await reread(at)
    return typeof record === 'string' ? null : record.body
  }
  /** The amendment that a version comes of; null where it was withdrawn, or the version comes of a withdrawal. */
  const amendmentOf = async ({ named: { id, version } }: RecordAt): Promise<RecordAt | null> => {
    const name = `${id}.a${version}`
    if (last?.named.id === name) return last
    const thing = log.things.get('amendment', name)
    const record = thing === undefined ? 'lost' : await reread(thing.first)
    return typeof record === 'string' ? null : record
  }
  return async (record: RecordAt, bytes: Uint8Array): Promise<void> => {
    const { kind, id, version } = record.named
    if (kind === 'amendment') last = record
    if (!amended.has(kind)) return
    const isAmended = version > 1
    const amendment = isAmended ? await amendmentOf(record) : null
    const old = amendment === null ? null : await before(record)
    if (!log.isNewest(record.index)) keep(`${kind}/${id}/${version}`, bytes)
    if (amendment === null || old === null) return
    const field = wrongIn(amendment.body, old, record)
    if (field === null) return
    const where = { entry: amendment.index, kind: 'amendment', id: amendment.named.id, version: 1, field }
    report.fault('amendment-differs', { where, values: { entry: record.index } })
  }
}

/** The first field in which what is told is not what was done; null where there is none. */
function wrongIn(amendment: object, old: object, { named, body }: RecordAt): string | null {
  const { of, changes } = amendment as { of: object; changes: readonly Change[] }
  const { kind, id, version } = named
  if (canonicalJson(of) !== canonicalJson({ kind, id, version })) return 'of'
  const [told, done] = [byField(changes), byField(changedFields(old, body))]
  const fields = [...new Set([...told.keys(), ...done.keys()])].sort()
  return fields.find(field => told.get(field) !== done.get(field)) ?? null
}

function byField(changes: readonly Change[]): Map<string, string> {
  return new Map(changes.map(change => [change.field, canonicalJson(change)]))
}
