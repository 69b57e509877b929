import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { readDocument } from '../../packages/intake/src/index.ts'
import { planDocx } from './documents.ts'
import { costOfProcess, medianMilliseconds, untilWarm } from './measure.ts'

const pages = 25
const main = join(import.meta.dirname, '..', '..', 'apps', 'cli', 'src', 'main.mjs')

/** A Word file of 25 pages: in process when warm, as a whole process, and its peak memory. */
export default async function readDocx(): Promise<readonly Measured[]> {
  const bytes = await planDocx(pages)
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  const file = join(folder, 'plan.docx')
  await writeFile(file, bytes)
  try {
    const second = await medianMilliseconds(1, () => readDocument(bytes, 'plan.docx'))
    const warm = await medianMilliseconds(15, () => readDocument(bytes, 'plan.docx'), { warmUp: untilWarm })
    const whole = [main, 'read', file, '--json']
    const runs = []
    for (let i = 0; i < 5; i += 1) runs.push(await costOfProcess(process.execPath, whole))
    const { peakMegabytes } = await costOfProcess(process.execPath, whole, 'watch')
    const seconds = runs.map(run => run.seconds).sort((a, b) => a - b)
    return [
      { what: `${pages} pages, in process, the second time`, value: second, unit: 'ms' },
      { what: `${pages} pages, in process, warm`, value: warm, unit: 'ms', atMost: 150 },
      { what: `${pages} pages, whole process`, value: seconds[2]!, unit: 's', atMost: 1.2 },
      {
        what: `${pages} pages, peak memory of all processes`,
        value: peakMegabytes,
        unit: 'MB',
        atMost: 300,
      },
      {
        what: 'the process ended well',
        value: runs.every(({ code }) => code === 0) ? 1 : 0,
        unit: '',
        atLeast: 1,
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
