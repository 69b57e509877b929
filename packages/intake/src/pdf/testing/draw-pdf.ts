// Draws PDFs for tests, with a whole Vietnamese font.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import PdfKit from 'pdfkit'

const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))

/** The file of one style of the test font. */
export const fontFile = {
  regular: join(fonts, '400Regular/Tinos_400Regular.ttf'),
  bold: join(fonts, '700Bold/Tinos_700Bold.ttf'),
  italic: join(fonts, '400Regular_Italic/Tinos_400Regular_Italic.ttf'),
}

export type Drawing = InstanceType<typeof PdfKit>

/** Body type and margins of an official paper. */
export const paper = { left: 80, right: 545, top: 70, bottom: 60, size: 14 }

/** The bytes of a PDF that `draw` fills. */
export async function drawPdf(draw: (doc: Drawing) => void, options: object = {}): Promise<Uint8Array> {
  const margins = { top: paper.top, bottom: 30, left: paper.left, right: 595 - paper.right }
  const doc = new PdfKit({ size: 'A4', margins, ...options })
  doc.registerFont('regular', fontFile.regular)
  doc.registerFont('bold', fontFile.bold)
  doc.registerFont('italic', fontFile.italic)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>(resolve => doc.on('end', resolve))
  doc.font('regular').fontSize(paper.size)
  draw(doc)
  doc.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

/** One unwrapped line at a place, baseline about `size` below `y`. */
export function put(
  doc: Drawing,
  text: string,
  at: { x: number; y: number; size?: number; font?: string },
): void {
  doc
    .font(at.font ?? 'regular')
    .fontSize(at.size ?? paper.size)
    .text(text, at.x, at.y, { lineBreak: false })
  doc.font('regular').fontSize(paper.size)
}

/** A justified paragraph with first-line indent; gives the y below it. */
export function paragraph(doc: Drawing, text: string, y: number): number {
  doc.font('regular').fontSize(paper.size)
  doc.text(text, paper.left, y, { width: paper.right - paper.left, align: 'justify', indent: 36, lineGap: 2 })
  return doc.y + 5
}

/** Ruled lines of a table from its edges. */
export function rule(doc: Drawing, xs: ReadonlyArray<number>, ys: ReadonlyArray<number>): void {
  for (const y of ys) doc.moveTo(xs[0]!, y).lineTo(xs.at(-1)!, y).stroke()
  for (const x of xs) doc.moveTo(x, ys[0]!).lineTo(x, ys.at(-1)!).stroke()
}
