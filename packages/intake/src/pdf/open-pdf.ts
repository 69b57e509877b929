import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// @ts-expect-error: the package has types for its other half alone
import { WorkerMessageHandler as library } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { fileURLToPath } from 'node:url'
import { UnreadableFile } from '../document.ts'
import { SharedPort } from './shared-port.ts'

/** The half of the library that reads the file; answers what is sent over a way from then on. */
const readingHalf: { initializeFromPort(port: SharedPort): void } = library

const part = (name: string): string =>
  fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')))

/** Longest wait (ms) for the cross-reference and the page tree. */
const openingTime = 8_000

/**
 * Opens a PDF. Throws UnreadableFile: `encrypted` when a password is asked, `damaged` when no structure can be made out,
 * no page exists or opening takes longer than eight seconds. The caller destroys the document.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const port = new SharedPort()
  readingHalf.initializeFromPort(port)
  // Of a worker of its own thread no more is asked than this has.
  const worker = PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 })
  const task = getDocument({
    worker,
    // The library keeps the buffer, and takes no Buffer: it gets its own copy.
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    // A picture that unpacks to more is left out: no page needs it.
    maxImageSize: 60_000_000,
    cMapUrl: part('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: part('standard_fonts'),
    wasmUrl: part('wasm'),
  })
  try {
    const document = await within(task.promise, openingTime)
    if (document.numPages < 1) throw new UnreadableFile('damaged')
    return document
  } catch (error) {
    await task.destroy().catch(() => undefined)
    throw asUnreadable(error)
  }
}

/** Rejects with `damaged` when the promise is not settled in time. */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnreadableFile('damaged')), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** What a failure of the PDF library means to the person who brought the file. */
export function asUnreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error
  const name = error instanceof Error ? error.name : ''
  return new UnreadableFile(name === 'PasswordException' ? 'encrypted' : 'damaged')
}
