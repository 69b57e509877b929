import type { Canvas } from '@napi-rs/canvas'
import { availableParallelism } from 'node:os'
import type { Worker } from 'tesseract.js'
import { UnreadableFile, type Progress, type SourceDocument } from '../document.ts'
import { composeBlocks } from '../layout/compose.ts'
import { recognisePage, type RecognisedSheet } from './recognise-page.ts'
import { startRecogniser } from './recogniser.ts'

/** Each recogniser holds about 150 MB. */
const mostRecognisers = 4
const mostSheets = 300
const sheetTime = 60_000
/** Below this mean confidence (0–100) a page needs a person's eye. */
const doubtful = 80

export interface Sheet {
  readonly canvas: Canvas
  readonly dotsPerInch: number
}

/** Recognises page pictures in parallel and composes them like drawn pages. `draw` gives the picture of page `number`, from 1. */
export async function recogniseSheets(
  count: number,
  draw: (number: number) => Promise<Sheet>,
  progress?: Progress,
): Promise<SourceDocument> {
  const wanted = Math.min(count, mostSheets)
  const warnings: string[] = []
  if (count > wanted) warnings.push(`Chỉ nhận dạng ${wanted} trang đầu trong ${count} trang.`)
  const sheets: Array<RecognisedSheet | null> = Array.from({ length: wanted }, () => null)
  let next = 0
  let done = 0
  progress?.({ what: 'recognising', done, of: wanted })
  const work = async (worker: Worker): Promise<void> => {
    while (next < wanted) {
      const i = next++
      sheets[i] = await withoutHanging(drawAndRecognise(worker, draw, i + 1))
      progress?.({ what: 'recognising', done: ++done, of: wanted })
    }
  }
  await withRecognisers(Math.min(wanted, availableParallelism(), mostRecognisers), work)
  return documentOf(sheets, warnings)
}

async function drawAndRecognise(worker: Worker, draw: (number: number) => Promise<Sheet>, number: number) {
  try {
    return await recognisePage(worker, { ...(await draw(number)), number })
  } catch {
    return null
  }
}

async function withRecognisers(count: number, work: (worker: Worker) => Promise<void>): Promise<void> {
  const started = await Promise.allSettled(Array.from({ length: count }, () => startRecogniser()))
  const workers = started.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  try {
    const failed = started.find(result => result.status === 'rejected')
    if (failed && workers.length === 0) throw failed.reason
    await Promise.all(workers.map(work))
  } finally {
    await Promise.allSettled(workers.map(worker => worker.terminate()))
  }
}

async function withoutHanging<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnreadableFile('out-of-time')), sheetTime)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function documentOf(sheets: ReadonlyArray<RecognisedSheet | null>, warnings: string[]): SourceDocument {
  const read = sheets.filter(sheet => sheet !== null)
  sheets.forEach((sheet, i) => {
    if (!sheet) warnings.push(`Trang ${i + 1} không nhận dạng được; cần nhập tay phần này.`)
  })
  if (read.length === 0) throw new UnreadableFile('damaged')
  const blocks = composeBlocks(read.map(sheet => sheet.page))
  for (const { page } of read) {
    const own = page.words.map(word => word.confidence ?? 0)
    const mean = own.reduce((sum, one) => sum + one, 0) / Math.max(1, own.length)
    if (own.length > 0 && mean < doubtful) {
      warnings.push(
        `Trang ${page.number} mờ hoặc khó đọc (độ tin cậy ${Math.round(mean)}%); cần đối chiếu từng câu.`,
      )
    }
  }
  return { format: 'scan', blocks, warnings, pages: read.map(sheet => sheet.picture) }
}
