import type { Envelope } from '@camket/domain/publication/records'
import { textOf } from '@camket/log/text'
import { bodyDigest } from '../../append/body-digest.ts'
import { KeepingTrouble } from '../file/trouble.ts'
import { orUnreadable } from './readNewer.ts'
import { mustRead, type NewerSource } from './source.ts'

/** A record that the restored state lacks; its entry is under the signed root. */
export interface MissingRecord {
  readonly index: number
  readonly text: string
  readonly envelope: Envelope
}

export interface Body {
  readonly index: number
  readonly salt: string
  readonly body: string
}

/** Records a bundle holds (as the public side serves them: `records/bundles/N.jsonl`). */
const bundleWidth = 256

/** The bodies of these records, each proved by its entry's digest; of withdrawn ones there is none. */
export async function* readBodies(
  source: NewerSource,
  tenant: string,
  records: readonly MissingRecord[],
): AsyncGenerator<Body> {
  let bundle = -1
  let lines: string[] = []
  for (const record of records) {
    const needed = Math.floor(record.index / bundleWidth)
    if (needed !== bundle) {
      const path = `records/bundles/${needed}.jsonl`
      const bytes = await mustRead(source, path, 'bundle')
      lines = orUnreadable(source, path, () => textOf(bytes).split('\n'))
      bundle = needed
    }
    const body = bodyIn(lines[record.index % bundleWidth] ?? '', record)
    if (body === undefined) {
      const what = `#${record.index} body`
      throw new KeepingTrouble('newer-log-differs', { tenant, source: source.name, what })
    }
    if (body !== null) yield body
  }
}

const open = /^"([0-9a-f]{64})","body":([^]*)\}$/

/** Null where it was withdrawn; undefined where the line is not this record's. */
function bodyIn(line: string, { index, text, envelope }: MissingRecord): Body | null | undefined {
  const before = `{"envelope":${text},"salt":`
  if (!line.startsWith(before)) return undefined
  const rest = line.slice(before.length)
  if (rest === 'null,"body":null}') return null
  const [, salt, body] = open.exec(rest) ?? []
  if (salt === undefined || body === undefined) return undefined
  const digest = bodyDigest(Buffer.from(salt, 'hex'), body)
  return digest === envelope.digest ? { index, salt, body } : undefined
}
