import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import {
  RecognitionWanted,
  UnreadableFile,
  type BeforeRecognising,
  type Progress,
  type SourceDocument,
} from '../document.ts'
import { composeBlocks } from '../layout/compose.ts'
import type { Page } from '../layout/page.ts'
import { drawnPage } from './glyphs.ts'
import { asUnreadable, openPdf, within } from './open-pdf.ts'
import { brokenLetters, pagesToRecognise, type DrawnWords } from './trust.ts'
import { wordsOf } from './words.ts'

/** A plan with its annexes stays far below; a page tree that claims more is cut, and says so. */
const mostPages = 1_000
const pageTime = 10_000
const wholeTime = 90_000
/** Pages that fail or are empty one after the other from the start: nothing here can be read. */
const failuresFromStart = 10

/**
 * Reads a PDF: by its text where a page has one, else by recognising the page.
 * @throws UnreadableFile damaged, encrypted, out-of-time
 */
export async function readPdf(
  bytes: Uint8Array,
  progress?: Progress,
  beforeRecognising?: BeforeRecognising,
): Promise<SourceDocument> {
  progress?.({ what: 'opening', done: 0, of: 1 })
  const document = await openPdf(bytes)
  try {
    const { pages, warnings } = await drawnPages(document, progress)
    const bare = pagesToRecognise(pages)
    if (bare.length === 0) return withTrustedLetters(pages, warnings)
    beforeRecognising?.(bare.length)
    return await withRecognition({ document, pages, bare, warnings }, progress)
  } catch (error) {
    throw error instanceof RecognitionWanted ? error : asUnreadable(error)
  } finally {
    await document.loadingTask.destroy().catch(() => undefined)
  }
}

/** Where the letters come out broken, it is told. */
function withTrustedLetters(pages: ReadonlyArray<Page>, warnings: ReadonlyArray<string>): SourceDocument {
  const blocks = composeBlocks(pages)
  const doubts = brokenLetters(blocks.map(block => block.text))
  return { format: 'pdf', blocks, warnings: [...warnings, ...doubts] }
}

interface PartlyRead {
  readonly document: PDFDocumentProxy
  readonly pages: ReadonlyArray<Page>
  readonly bare: ReadonlyArray<number>
  readonly warnings: ReadonlyArray<string>
}

async function withRecognition(partial: PartlyRead, progress?: Progress): Promise<SourceDocument> {
  const { recognisePages } = await import('../scan/recognise-document.ts')
  const { sheets, warnings } = await recognisePages(partial.document, partial.bare, progress)
  const recognised = new Map(sheets.map(sheet => [sheet.page.number, sheet.page]))
  const pages = partial.pages.map(page => recognised.get(page.number) ?? page)
  const { repairRecognised } = await import('../scan/repair.ts')
  const repaired = repairRecognised(composeBlocks(pages))
  return {
    format: partial.bare.length * 2 >= partial.pages.length ? 'scan' : 'pdf',
    blocks: repaired.blocks,
    warnings: [...partial.warnings, ...warnings, ...repaired.warnings],
    pages: sheets.map(sheet => sheet.picture),
  }
}

async function drawnPages(
  document: PDFDocumentProxy,
  progress?: Progress,
): Promise<{ pages: DrawnWords[]; warnings: string[] }> {
  const started = performance.now()
  const count = Math.min(document.numPages, mostPages)
  const pages: DrawnWords[] = []
  const warnings: string[] = []
  for (let number = 1; number <= count; number++) {
    if (performance.now() - started > wholeTime) throw new UnreadableFile('out-of-time')
    const page = await onePage(document, number)
    // A page object with nothing on it is what the library makes of a broken page tree.
    if (page && !page.isEmpty) pages.push(page)
    else if (!page) {
      warnings.push(`Trang ${number} bị hỏng, không đọc được; cần đối chiếu với bản gốc.`)
    }
    if (pages.length === 0 && number >= failuresFromStart) throw new UnreadableFile('damaged')
    // Pages that gave nothing are no work done: a file gets no time for them.
    const failed = number - pages.length
    progress?.({ what: 'reading', done: pages.length, of: count - failed })
  }
  if (pages.length === 0) throw new UnreadableFile('damaged')
  if (document.numPages > count) warnings.push(`Chỉ đọc ${count} trang đầu trong ${document.numPages} trang.`)
  return { pages, warnings }
}

async function onePage(document: PDFDocumentProxy, number: number): Promise<DrawnWords | null> {
  try {
    const page = await within(document.getPage(number), pageTime)
    const { glyphs, ...drawn } = await within(drawnPage(page), pageTime)
    page.cleanup()
    // At once, and not when all pages are drawn: a page's thousands of letters need not outlive it.
    return { ...drawn, words: wordsOf(glyphs) }
  } catch {
    return null
  }
}
