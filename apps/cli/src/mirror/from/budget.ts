// What one run takes from a foreign site in all, whatever it is: log, records, tables, pages and evidence.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fill } from '@camket/domain/kernel/language'
import { SourceError, type Source } from '@camket/verify/source'
import { RefusedError } from '../../command.ts'
import { fromWords as words } from './words.ts'

/** The site hands out more than one run takes. */
export class UsedUp extends RefusedError {}

/** A site that never ends fills no disk. */
const mostOfRun = 64 * 2 ** 30
/** What the smallest file takes on a disk: a million empty ones are not for nothing. */
const block = 4_096

export interface Budget {
  readonly address: string
  /** Bytes; as many as one run takes unless told. */
  readonly most?: number
  /** Where a run that was broken off has left what it took: that counts too. */
  readonly work?: string
}

/** The site, each file of which counts; throws `UsedUp` when the next one would be too much. */
export function budgeted(site: Source, { address, most = mostOfRun, work }: Budget): Source {
  let spent = work === undefined ? 0 : sizeUnder(work)
  const stop = (): UsedUp => {
    const values = { address, gigabytes: most / 2 ** 30 }
    return new UsedUp([{ vi: fill(words.usedUp.vi, values), en: fill(words.usedUp.en, values) }])
  }
  return {
    kind: site.kind,
    async read(path, limit) {
      const left = most - spent
      if (left <= 0) throw stop()
      const bytes = await site.read(path, Math.min(limit, left)).catch((error: unknown) => {
        const isOver = error instanceof SourceError && error.trouble === 'too-large' && left < limit
        throw isOver ? stop() : error
      })
      spent += bytes === null ? 0 : onDisk(bytes.length)
      // Others were on their way at the same time.
      if (spent > most) throw stop()
      return bytes
    },
  }
}

const onDisk = (bytes: number): number => Math.max(1, Math.ceil(bytes / block)) * block

function sizeUnder(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + onDisk(statSync(join(parentPath, name)).size), 0)
}
