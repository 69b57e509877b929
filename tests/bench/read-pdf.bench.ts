import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Paper from 'pdfkit'
import type { Measured } from '../../apps/cli/src/commands/bench.ts'
import { readDocument } from '../../packages/intake/src/index.ts'
import { readSource } from '../../packages/intake/src/read.ts'
import { planParagraphs } from './documents.ts'
import { medianMilliseconds, untilWarm } from './measure.ts'

const pages = 25
const font = join(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
)

/** A PDF with text of 25 pages, beside `pdftotext -layout` on the same file where that is installed. */
export default async function readPdf(): Promise<readonly Measured[]> {
  const bytes = await planPdf(pages)
  const folder = await mkdtemp(join(tmpdir(), 'camket-bench-'))
  const file = join(folder, 'plan.pdf')
  await writeFile(file, bytes)
  try {
    const median = (work: () => Promise<unknown>) => medianMilliseconds(15, work, { warmUp: untilWarm })
    const warm = await median(() => readDocument(bytes, 'plan.pdf'))
    const what = `${pages} pages, in process, warm`
    const poppler = spawnSync('pdftotext', ['-v']).error === undefined
    if (!poppler) {
      return [{ what, value: warm, unit: 'ms', atMost: 600, note: 'pdftotext is not installed' }]
    }
    const text = await median(() => readSource(bytes, 'plan.pdf'))
    const theirs = await medianMilliseconds(7, async () => spawnSync('pdftotext', ['-layout', file, '-']))
    const times = 'of the time of pdftotext -layout'
    return [
      { what, value: warm, unit: 'ms' },
      // What pdftotext does is the text in reading order; it understands nothing of it.
      { what: `${what}, the text alone, ${times}`, value: text / theirs, unit: '×', atMost: 3 },
      { what: `${what}, with what the text says, ${times}`, value: warm / theirs, unit: '×', atMost: 3 },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function planPdf(length: number): Promise<Uint8Array> {
  return new Promise(resolve => {
    const document = new Paper({ size: 'A4', margins: { top: 57, bottom: 57, left: 85, right: 50 } })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    document.font(font).fontSize(14)
    const paragraphs = planParagraphs(length)
    const perPage = Math.ceil(paragraphs.length / length)
    paragraphs.forEach((text, i) => {
      if (i > 0 && i % perPage === 0) document.addPage()
      document.text(text, { align: 'justify', paragraphGap: 4 })
    })
    document.end()
  })
}
