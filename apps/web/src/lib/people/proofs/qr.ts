import { encodeQR } from 'qr'

export interface QrPicture {
  /** Side in modules, with the quiet zone of four that readers need (ISO/IEC 18004). */
  readonly side: number
  /** SVG path of the dark modules, a run a line. */
  readonly path: string
}

/** A QR code as one path, so that the page's content policy needs no style and no data address for it. */
export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' })
  const runs = rows.flatMap((row, y) =>
    [
      ...row
        .map(dark => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(run => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`),
  )
  return { side: rows.length, path: runs.join('') }
}
