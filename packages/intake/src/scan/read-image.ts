import { createCanvas, loadImage } from '@napi-rs/canvas'
import { UnreadableFile, type BeforeRecognising, type Progress, type SourceDocument } from '../document.ts'
import { composeBlocks } from '../layout/compose.ts'
import { isWholePicture, pictureSize } from './picture-size.ts'
import { repairRecognised } from './repair.ts'
import { recogniseSheets, type Sheet } from './recognise-sheets.ts'

const mostPixels = 9_000_000
/** A4 is 8.27 inches wide; a picture carries no trustworthy resolution of its own. */
const pageInches = 8.27

/** Recognises a picture of one page (PNG, JPEG, WebP). Throws UnreadableFile `damaged` when it cannot be decoded or its end is missing. */
export async function readImage(
  bytes: Uint8Array,
  progress?: Progress,
  beforeRecognising?: BeforeRecognising,
): Promise<SourceDocument> {
  beforeRecognising?.(1)
  const sheet = await sheetOf(bytes)
  const { sheets, warnings } = await recogniseSheets([1], () => Promise.resolve(sheet), progress)
  const repaired = repairRecognised(composeBlocks(sheets.map(one => one.page)))
  return {
    format: 'scan',
    blocks: repaired.blocks,
    warnings: [...warnings, ...repaired.warnings],
    pages: sheets.map(one => one.picture),
  }
}

/** A page scanned at 600 dots an inch has 35 million pixels; unpacked, a pixel takes four bytes. */
const mostUnpacked = 60_000_000

async function sheetOf(bytes: Uint8Array): Promise<Sheet> {
  const size = pictureSize(bytes)
  if (!size || !isWholePicture(bytes)) throw new UnreadableFile('damaged')
  if (size.width * size.height > mostUnpacked) {
    const megabytes = Math.ceil((size.width * size.height * 4) / 2 ** 20)
    throw new UnreadableFile('too-large', { megabytes, limit: Math.floor((mostUnpacked * 4) / 2 ** 20) })
  }
  try {
    const image = await loadImage(Buffer.from(bytes))
    const { width, height } = image
    if (width < 1 || height < 1) throw new UnreadableFile('damaged')
    const scale = scaleOf(width, height)
    const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
    const context = canvas.getContext('2d')
    context.fillStyle = '#ffffff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return { canvas, dotsPerInch: Math.min(canvas.width, canvas.height) / pageInches }
  } catch {
    throw new UnreadableFile('damaged')
  }
}

/** Small pictures are enlarged to what the recogniser reads well, huge ones reduced. */
function scaleOf(width: number, height: number): number {
  const most = Math.sqrt(mostPixels / (width * height))
  const small = Math.min(width, height)
  return Math.min(most, small < 1100 && small > 400 ? Math.min(3, 1654 / small) : 1)
}
