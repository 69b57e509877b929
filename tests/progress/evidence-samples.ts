// Files that are brought as evidence, good and hostile, made here so that none of them lies in the repository.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { zip, type Part } from '../bad-input/zip.ts'

export const bytes = (text: string) => new Uint8Array(Buffer.from(text))

const main = (kind: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`

export const word = (more: readonly Part[] = [], types = main('wordprocessingml.document')) =>
  zip([
    { name: '[Content_Types].xml', bytes: bytes(types) },
    { name: 'word/document.xml', bytes: bytes('<w:document/>') },
    ...more,
  ])

export const workbook = () =>
  zip([
    { name: '[Content_Types].xml', bytes: bytes(main('spreadsheetml.sheet')) },
    { name: 'xl/workbook.xml', bytes: bytes('<workbook/>') },
  ])

export const openDocument = (kind: 'text' | 'spreadsheet', more: readonly Part[] = []) =>
  zip([
    { name: 'mimetype', bytes: bytes(`application/vnd.oasis.opendocument.${kind}`) },
    { name: 'content.xml', bytes: bytes('<office:document-content/>') },
    ...more,
  ])

export const example = (path: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../examples', path)))

/** A small PDF of one page; `more` goes into its catalogue. */
export function pdf(more = ''): Uint8Array {
  const objects = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R${more}>>endobj\n`,
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map(object => {
    const at = text.length
    text += object
    return at
  })
  const start = text.length
  const lines = places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return bytes(
    `${text}xref\n0 4\n0000000000 65535 f \n${lines}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
  )
}

const plain = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } })

export const png = async () => new Uint8Array(await plain().png().toBuffer())
export const webp = async () => new Uint8Array(await plain().webp().toBuffer())
export const jpeg = async (width = 40, height = 20) =>
  new Uint8Array(await plain(width, height).jpeg().toBuffer())

/** Half red, half blue, lying on its side as a telephone stores it, with the place where it was taken. */
/** A photo as a telephone takes it: some three megabytes. */
export async function photoOfThreeMegabytes(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const raw = sharp({ create: { width: 2400, height: 1750, channels: 3, background: 'white', noise } })
  return new Uint8Array(await raw.jpeg({ quality: 88 }).toBuffer())
}

export async function photoWithPlace(): Promise<Uint8Array> {
  const blue = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  const buffer = await plain()
    .composite([{ input: blue, left: 20, top: 0 }])
    .withExif({
      IFD0: { Make: 'MayAnhCuaToi', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 50/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer()
  return new Uint8Array(buffer)
}

/** A PNG of a few hundred bytes whose header claims other sides. */
export async function pngClaiming(width: number, height: number): Promise<Uint8Array> {
  const { crc32 } = await import('node:zlib')
  const buffer = Buffer.from(await png())
  buffer.writeUInt32BE(width, 16)
  buffer.writeUInt32BE(height, 20)
  buffer.writeUInt32BE(crc32(buffer.subarray(12, 29)), 29)
  return new Uint8Array(buffer)
}

export const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
