import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM, type Line as RecognisedLine, type Worker } from 'tesseract.js'

/** Where the language data lies: in a package of ours, so that nothing is ever fetched. */
const languageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
)

/** The engine's own remarks would mix with what a command prints. */
const quiet = { debug_file: '/dev/null' }

/** Starts one recogniser of printed Vietnamese in a thread of its own. The caller terminates it. */
export async function startRecogniser(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  await worker.setParameters({ preserve_interword_spaces: '1', ...quiet })
  return worker
}

/** Lines below this confidence (0–100) are looked at again as loose pieces of text. */
const unsure = 78

/**
 * Recognises one picture: as one column of text, which keeps table rows whole; then the doubtful strips once more as loose
 * pieces, which reads recipients beside a signature better. Gives lines with words, boxes and confidence, in pixels.
 */
export async function recognise(
  worker: Worker,
  picture: Buffer,
  dotsPerInch: number,
): Promise<RecognisedLine[]> {
  await worker.setParameters({
    user_defined_dpi: String(Math.round(dotsPerInch)),
    tessedit_pageseg_mode: PSM.SINGLE_COLUMN,
  })
  let lines = await linesIn(worker, picture)
  const strips = stripsOf(lines.filter(line => line.confidence < unsure))
  // A page that is doubtful all over is worn or noisy: looking again costs much and finds nothing new.
  if (strips.length === 0 || strips.length > mostStrips) return lines
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT })
  for (const strip of strips) {
    const again = await linesIn(worker, picture, strip)
    const before = lines.filter(line => isWithin(line, strip))
    if (again.length > 0 && trustOf(again) > trustOf(before)) {
      lines = [...lines.filter(line => !isWithin(line, strip)), ...again]
    }
  }
  return lines
}

const mostStrips = 6

interface Strip {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

async function linesIn(worker: Worker, picture: Buffer, rectangle?: Strip): Promise<RecognisedLine[]> {
  const { data } = await worker.recognize(picture, rectangle ? { rectangle } : {}, {
    blocks: true,
    text: false,
  })
  return (data.blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
}

/** Boxes around doubtful lines, with the lines right above and below, those that overlap made one. */
function stripsOf(lines: ReadonlyArray<RecognisedLine>): Strip[] {
  const strips: Array<{ left: number; right: number; top: number; bottom: number }> = []
  for (const { bbox } of [...lines].sort((a, b) => a.bbox.y0 - b.bbox.y0)) {
    const air = 14
    const box = { left: bbox.x0 - air, right: bbox.x1 + air, top: bbox.y0 - air, bottom: bbox.y1 + air }
    const open = strips.at(-1)
    if (open && box.top <= open.bottom) {
      open.left = Math.min(open.left, box.left)
      open.right = Math.max(open.right, box.right)
      open.bottom = Math.max(open.bottom, box.bottom)
    } else strips.push(box)
  }
  return strips.map(box => {
    const left = Math.max(0, box.left)
    const top = Math.max(0, box.top)
    return { left, top, width: box.right - left, height: box.bottom - top }
  })
}

function isWithin(line: RecognisedLine, strip: Strip): boolean {
  const x = (line.bbox.x0 + line.bbox.x1) / 2
  const y = (line.bbox.y0 + line.bbox.y1) / 2
  return x >= strip.left && x <= strip.left + strip.width && y >= strip.top && y <= strip.top + strip.height
}

/** Letters read, weighted by confidence: a reading that finds more words surely is the better one. */
function trustOf(lines: ReadonlyArray<RecognisedLine>): number {
  const words = lines.flatMap(line => line.words).filter(word => word.confidence >= 30)
  return words.reduce((sum, word) => sum + word.text.length * (word.confidence - 40), 0)
}
