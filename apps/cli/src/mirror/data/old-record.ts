import type { RecordBodies } from '@camket/domain/publication/records'
import { spokenOf } from '@camket/services/publication/reading/mirror/oversight'
import type { Folder } from '../folder.ts'
import type { OldRecord } from '../touched/said.ts'
import { recordPath } from './data-files.ts'

/** Reads what a copy holds of a record: `empty` where it was withdrawn before the copy was brought to its state. */
export function oldRecordIn(folder: Folder): OldRecord {
  return async entry => {
    const text = await folder.read(recordPath(entry))
    if (text === null) return null
    const { body } = JSON.parse(text) as { body: RecordBodies['finding'] | null }
    return body === null ? 'empty' : spokenOf(body)
  }
}
