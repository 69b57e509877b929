// The child's own program: reads what it is handed, one file after the other, and knows nothing else of the house.
import { RecognitionWanted, UnreadableFile } from '../document.ts'
import { failureOf, isOurFault, type Answer, type Job, type ReadDocument } from './messages.ts'

const entry = process.argv[2] ?? new URL('../index.ts', import.meta.url).href
let readDocument: ReadDocument | null = null

function say(answer: Answer): void {
  process.send?.(answer)
}

async function read(job: Job): Promise<void> {
  if (job.want === 'grid') {
    const { readGrid } = await import('../xlsx/read-grid.ts')
    return say({ kind: 'grid', number: job.number, grid: await readGrid(job.bytes, job.name) })
  }
  readDocument ??= ((await import(entry)) as { readDocument: ReadDocument }).readDocument
  const { reading, pages } = await readDocument(job.bytes, job.name, {
    onProgress: report => say({ kind: 'progress', number: job.number, report }),
    beforeRecognising: pages => {
      if (!job.mayRecognise) throw new RecognitionWanted(pages)
    },
  })
  say({ kind: 'read', number: job.number, reading, pages: job.pictures ? pages : [] })
}

function sayFailed(number: number, error: unknown): void {
  if (error instanceof RecognitionWanted) return say({ kind: 'recognise', number, pages: error.pages })
  const known = error instanceof UnreadableFile
  const detail = String(error instanceof Error ? error.stack : error).slice(0, 4000)
  if (!known && isOurFault(detail)) return say({ kind: 'broke', number, detail })
  say({
    kind: 'failed',
    number,
    failure: known ? error.failure : failureOf(error),
    values: known ? error.values : {},
    detail: known ? '' : detail,
  })
}

let current = 0
process.on('message', (job: Job) => {
  current = job.number
  read(job).catch(error => sayFailed(job.number, error))
})
// A library's stray rejection or worker fault is the file's failure, not a reason to leave the parent without an answer.
process.on('uncaughtException', error => {
  sayFailed(current, error)
  process.disconnect?.()
  process.exit(1)
})
process.on('disconnect', () => process.exit(0))
say({ kind: 'ready' })
void import(entry).catch(() => undefined)
