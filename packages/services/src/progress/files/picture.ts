// Pictures are drawn anew: what the camera wrote into them (place, time, device) and whatever hides behind the pixels goes.
import { pictureSize } from '@camket/intake/scan/picture-size'
import { largestEvidence, mostMegapixels, type FileKind } from '@camket/domain/progress/file-types'
import sharp, { type Sharp } from 'sharp'
import { Unfit } from './unfit.ts'

sharp.concurrency(1)
sharp.cache(false)
// Only what is taken in may be opened by the library, whatever the bytes pretend to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})

/** Points on the longer side of what is kept: enough to read a page of small print. Less where that is still too much. */
const sides = [4096, 2560]
const most = mostMegapixels * 1_000_000

export async function drawAnew(bytes: Uint8Array, is: FileKind): Promise<Uint8Array> {
  const size = pictureSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) throw new Unfit('evidence-damaged')
  if (size.width * size.height > most) throw tooLarge(size)
  for (const side of sides) {
    const drawn = await drawWithin(side, bytes, is).catch(() => {
      throw new Unfit('evidence-damaged')
    })
    if (drawn.byteLength <= largestEvidence) return new Uint8Array(drawn)
  }
  throw tooLarge(size)
}

function drawWithin(side: number, bytes: Uint8Array, is: FileKind): Promise<Buffer> {
  const drawn = sharp(bytes, { limitInputPixels: most, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
  return inFormat(drawn, is).toBuffer()
}

const tooLarge = ({ width, height }: { width: number; height: number }): Unfit =>
  new Unfit('evidence-picture-too-large', { width, height, limit: mostMegapixels })

function inFormat(drawn: Sharp, is: FileKind): Sharp {
  if (is === 'png') return drawn.png({ compressionLevel: 9 })
  return is === 'webp' ? drawn.webp({ quality: 85 }) : drawn.jpeg({ quality: 85, mozjpeg: true })
}
