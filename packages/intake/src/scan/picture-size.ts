// Width and height out of a picture's header, before any pixel is unpacked: a small file can claim gigabytes.

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Size of a PNG, JPEG, WebP, GIF or BMP; null when the header does not say it. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
    if (view.getUint16(0) === 0xffd8) return jpegSize(view)
    if (view.getUint32(0) === 0x52494646) return webpSize(view)
    if (view.getUint32(0) === 0x47494638)
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (view.getUint16(0) === 0x424d) {
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
    }
  } catch {
    // The header ends before its size: nothing can be said.
    return null
  }
  return null
}

function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function webpSize(view: DataView): PictureSize | null {
  const kind = view.getUint32(12)
  if (kind === 0x56503858) {
    const side = (at: number): number => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
    return { width: side(24), height: side(27) }
  }
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 0x56503820) return null
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

/** False where the end of a PNG, JPEG, WebP or BMP is missing: what decodes it would hand out the upper part as the page. */
export function isWholePicture(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.toString('latin1', 1, 4) === 'PNG') return view.includes('IEND')
  // The preview inside may have its own end: only what comes after the last scan's beginning counts.
  if (view[0] === 0xff && view[1] === 0xd8)
    return view.lastIndexOf('ffd9', undefined, 'hex') > view.lastIndexOf('ffda', undefined, 'hex')
  if (view.toString('latin1', 0, 4) === 'RIFF') return view.length >= 8 + view.readUInt32LE(4)
  if (view.toString('latin1', 0, 2) === 'BM') return view.length >= view.readUInt32LE(2)
  return true
}
