// Every public list as open data, by the name in its address.
import type { Language } from '@camket/domain/kernel/language'
import type { PublicDoor } from '@camket/services/kernel/door'
import type { AsOf } from '@camket/services/publication/reading/shapes'
import { csvOf } from './csv-lists.ts'
import { indexCsv, readIndex } from './index-lists.ts'
import { listNamed } from './listed.ts'
import { logCsv, readLogData } from './log-lists.ts'
import { oversightCsv, readOversightData } from './oversight/oversight-data.ts'
import { readList } from './read-list.ts'
import type { Table } from './table.ts'

interface OpenData {
  /** What the list's page shows. */
  readonly page: AsOf
  readonly inWords: (language: Language) => Table
}

/** The lines of the list of that name, narrowed and cut as its page is; 404 where there is none. */
export async function readOpenData(
  door: PublicDoor,
  asked: { readonly name: string; readonly params: URLSearchParams },
): Promise<OpenData> {
  const index = await readIndex(door, asked)
  if (index !== null) return { page: index.page, inWords: language => indexCsv(index, language) }
  const said = await readOversightData(door, asked)
  if (said !== null) return { page: said.page, inWords: language => oversightCsv(said, language) }
  const log = await readLogData(door, asked)
  if (log !== null) return { page: log.page, inWords: language => logCsv(log, language) }
  const list = await readList(door, { ...asked, name: listNamed(asked.name) })
  return { page: list.page, inWords: language => csvOf(list, language) }
}
