import { createCanvas, type Canvas, type Image } from '@napi-rs/canvas'

/** Brightness of a page, one byte a pixel, 255 is white. */
export interface GrayPage {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** The page in grey; what is plainly red (seal, stamp) becomes paper, since print is black and the seal lies over names. */
export function grayOf(canvas: Canvas): GrayPage {
  const { width, height } = canvas
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const data = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < data.length; i++, p += 4) {
    const red = pixels[p]!
    const green = pixels[p + 1]!
    const blue = pixels[p + 2]!
    const isSeal = red - Math.max(green, blue) > 45
    data[i] = isSeal ? 255 : (red * 77 + green * 151 + blue * 28) >> 8
  }
  return { width, height, data }
}

/** Draws a picture turned by `angle` radians on white paper of its size. */
export function turned(source: Canvas | Image, angle: number): Canvas {
  const canvas = createCanvas(source.width, source.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(angle)
  context.drawImage(source, -source.width / 2, -source.height / 2)
  return canvas
}

/** Brightness that parts ink from paper: Otsu's threshold (1979), moved a little towards paper for thin lines. */
export function inkThreshold(page: GrayPage): number {
  const histogram = new Float64Array(256)
  for (let i = 0; i < page.data.length; i += 7) histogram[page.data[i]!]!++
  let total = 0
  let sum = 0
  histogram.forEach((count, level) => {
    total += count
    sum += count * level
  })
  let best = 128
  let bestSpread = -1
  let below = 0
  let belowSum = 0
  for (let level = 0; level < 255; level++) {
    below += histogram[level]!
    belowSum += histogram[level]! * level
    if (below === 0 || below === total) continue
    const gap = belowSum / below - (sum - belowSum) / (total - below)
    const spread = below * (total - below) * gap * gap
    if (spread > bestSpread) [best, bestSpread] = [level, spread]
  }
  return Math.min(235, best + 15)
}

/** Netpbm bytes (P5) of the page: the recogniser reads them without a decoder. */
export function netpbm(page: GrayPage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${page.width} ${page.height}\n255\n`), page.data])
}
