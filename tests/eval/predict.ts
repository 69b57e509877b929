// Runs the reader over documents and clauses and writes what it says where a scorer can find it.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { checkClause } from '../../packages/services/src/plans/checkClause.ts'
import { openDocumentReader } from '../../packages/services/src/commitments/readDocument.ts'

export interface Sample {
  readonly id: string
  readonly file: string
}

export interface Timed {
  readonly id: string
  readonly seconds: number
  /** Code of the failure; null when the document was read. */
  readonly failure: string | null
}

/** Writes `ID.json` for every sample into `folder`; a document that cannot be read leaves none, as the scorer expects. */
export async function predictDocuments(samples: readonly Sample[], folder: string): Promise<Timed[]> {
  await mkdir(folder, { recursive: true })
  const reader = openDocumentReader()
  const timed: Timed[] = []
  for (const { id, file } of samples) {
    const begun = performance.now()
    let failure: string | null = null
    try {
      const { reading } = await reader.read(file, basename(file), { pictures: false })
      await writeFile(join(folder, `${id}.json`), JSON.stringify(reading))
    } catch (error) {
      failure = (error as { failure?: string }).failure ?? String(error)
    }
    timed.push({ id, seconds: (performance.now() - begun) / 1000, failure })
  }
  reader.close()
  return timed
}

/** Answers a file of clauses; only `id`, `text` and `context` are looked at. */
export async function predictClauses(file: string, target: string): Promise<number> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter(line => line.trim() !== '')
  const answers = lines.map(line => {
    const {
      id,
      text,
      context = null,
    } = JSON.parse(line) as { id: string; text: string; context?: string | null }
    return JSON.stringify(checkClause({ id, text, context }))
  })
  await writeFile(target, `${answers.join('\n')}\n`)
  return answers.length
}
