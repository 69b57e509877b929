import type { Canvas } from '@napi-rs/canvas'
import { availableParallelism } from 'node:os'
import type { Worker } from 'tesseract.js'
import { UnreadableFile, type Progress } from '../document.ts'
import type { Page } from '../layout/page.ts'
import { recognisePage, type RecognisedSheet } from './recognise-page.ts'
import { startRecogniser } from './recogniser.ts'
import { mostRecognisers, mostSheets } from './recognition-limits.ts'

const sheetTime = 30_000
/** Below this mean confidence (0–100) a page needs a person's eye. */
const doubtful = 80

export interface Sheet {
  readonly canvas: Canvas
  readonly dotsPerInch: number
}

export interface Recognised {
  readonly sheets: ReadonlyArray<RecognisedSheet>
  readonly warnings: ReadonlyArray<string>
}

/** Recognises page pictures in parallel. `draw` gives the picture of a page; pages that fail are told in the warnings. */
export async function recogniseSheets(
  numbers: ReadonlyArray<number>,
  draw: (number: number) => Promise<Sheet>,
  progress?: Progress,
): Promise<Recognised> {
  const wanted = numbers.slice(0, mostSheets)
  const sheets: Array<RecognisedSheet | null> = wanted.map(() => null)
  let next = 0
  let done = 0
  progress?.({ what: 'recognising', done, of: wanted.length })
  const work = async (worker: Worker): Promise<void> => {
    while (next < wanted.length) {
      const i = next++
      sheets[i] = await withoutHanging(drawAndRecognise(worker, draw, wanted[i]!))
      progress?.({ what: 'recognising', done: ++done, of: wanted.length })
    }
  }
  await withRecognisers(Math.min(wanted.length, availableParallelism(), mostRecognisers), work)
  const left = numbers.length - wanted.length
  return {
    sheets: sheets.filter(sheet => sheet !== null),
    warnings: [
      ...(left > 0 ? [`Chỉ nhận dạng ${wanted.length} trang quét đầu; ${left} trang sau chưa đọc.`] : []),
      ...wanted
        .filter((_, i) => !sheets[i])
        .map(number => `Trang ${number} không nhận dạng được; cần nhập tay phần này.`),
      ...sheets.flatMap(sheet => (sheet ? doubtsAbout(sheet.page) : [])),
    ],
  }
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

function doubtsAbout(page: Page): string[] {
  const letters = page.words.reduce((sum, word) => sum + word.text.length, 0)
  const sum = page.words.reduce((all, word) => all + (word.confidence ?? 0) * word.text.length, 0)
  const mean = Math.round(sum / Math.max(1, letters))
  if (letters === 0 || mean >= doubtful) return []
  return [`Trang ${page.number} mờ hoặc khó đọc (độ tin cậy ${mean}%); cần đối chiếu từng câu.`]
}
