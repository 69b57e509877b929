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

const tile = 64

/** Evens out yellowed paper and shadows: every brightness is measured against the paper around it. */
export function evened(page: GrayPage): GrayPage {
  const { width, height, data } = page
  const across = Math.ceil(width / tile)
  const down = Math.ceil(height / tile)
  const paper = new Float64Array(across * down)
  for (let ty = 0; ty < down; ty++)
    for (let tx = 0; tx < across; tx++) paper[ty * across + tx] = paperIn(page, tx, ty)
  const calm = smoothed(paper, across, down)
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / tile) * across
    for (let x = 0; x < width; x++) {
      const i = y * width + x
      out[i] = Math.min(255, (data[i]! * 262) / calm[row + Math.floor(x / tile)]!)
    }
  }
  return { width, height, data: out }
}

/** Brightness that nine of ten pixels of the tile do not exceed; ink covers less than that. */
function paperIn(page: GrayPage, tx: number, ty: number): number {
  const levels: number[] = []
  const bottom = Math.min(page.height, (ty + 1) * tile)
  const right = Math.min(page.width, (tx + 1) * tile)
  for (let y = ty * tile; y < bottom; y += 4) {
    for (let x = tx * tile; x < right; x += 4) {
      const level = page.data[y * page.width + x]!
      // Pure white is a removed seal or an empty margin: it says nothing about the paper.
      if (level < 255) levels.push(level)
    }
  }
  if (levels.length < 20) return 255
  levels.sort((a, b) => a - b)
  return Math.max(90, levels[Math.floor(levels.length * 0.85)]!)
}

/** A bright one of each tile's neighbours: a picture or a dark title does not count as paper. */
function smoothed(paper: Float64Array, across: number, down: number): Float64Array {
  return paper.map((_, i) => {
    const tx = i % across
    const ty = Math.floor(i / across)
    const near = [-1, 0, 1]
      .flatMap(dy => [-1, 0, 1].map(dx => [tx + dx, ty + dy] as const))
      .filter(([x, y]) => x >= 0 && x < across && y >= 0 && y < down)
      .map(([x, y]) => paper[y * across + x]!)
      .filter(level => level < 255)
      .sort((a, b) => a - b)
    return near[Math.floor(near.length * 0.7)] ?? 255
  })
}

/** Mean difference of neighbouring paper pixels above which the grain is taken off; clean scans stay below 6. */
const grainy = 12

/** Takes the grain off a noisy page by the mean of each pixel's neighbourhood; a clean page is given back as it is. */
export function calmed(page: GrayPage): GrayPage {
  if (grainOf(page) < grainy) return page
  const { width, height, data } = page
  const across = new Uint8Array(data.length)
  for (let i = 1; i < data.length - 1; i++) across[i] = (data[i - 1]! + data[i]! + data[i + 1]!) / 3
  const out = data.slice()
  for (let i = width; i < width * (height - 1); i++) {
    out[i] = (across[i - width]! + across[i]! + across[i + width]!) / 3
  }
  return { width, height, data: out }
}

function grainOf(page: GrayPage): number {
  let sum = 0
  let count = 0
  for (let i = 0; i + 1 < page.data.length; i += 11) {
    const [a, b] = [page.data[i]!, page.data[i + 1]!]
    // Pure white is cut off and hides the grain; ink edges are no grain.
    if (Math.min(a, b) < 150 || Math.max(a, b) === 255) continue
    sum += Math.abs(a - b)
    count++
  }
  return count < 2_000 ? 0 : sum / count
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

/** A picture turned clockwise by whole quarters, on paper of the matching size. */
export function quarterTurned(source: Canvas, quarters: number): Canvas {
  const sideways = quarters % 2 === 1
  const canvas = createCanvas(
    sideways ? source.height : source.width,
    sideways ? source.width : source.height,
  )
  const context = canvas.getContext('2d')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((quarters * Math.PI) / 2)
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
