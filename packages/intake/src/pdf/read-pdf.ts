import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { UnreadableFile, type Progress, type SourceDocument } from '../document.ts'
import { plausibility } from '../encoding/syllable.ts'
import { composeBlocks } from '../layout/compose.ts'
import type { Page } from '../layout/page.ts'
import { drawnPage } from './glyphs.ts'
import { asUnreadable, openPdf, within } from './open-pdf.ts'
import { wordsOf } from './words.ts'

/** A plan with its annexes stays far below; a page tree that claims more is refused or cut. */
const mostPages = 1_000
const pageTime = 10_000
const wholeTime = 90_000

/**
 * Reads a PDF: by its text where it has one, else by recognising its pages.
 * Throws UnreadableFile: `damaged`, `encrypted`, `no-text`, `out-of-time`.
 */
export async function readPdf(bytes: Uint8Array, progress?: Progress): Promise<SourceDocument> {
  const document = await openPdf(bytes)
  try {
    const { pages, warnings, pictures } = await pagesOf(document, progress)
    if (needsRecognition(pages, pictures)) {
      const { recogniseDocument } = await import('../scan/recognise-document.ts')
      return await recogniseDocument(document, progress)
    }
    const blocks = composeBlocks(pages)
    return {
      format: 'pdf',
      blocks,
      warnings: [...warnings, ...brokenLetters(blocks.map(block => block.text))],
    }
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    await document.loadingTask.destroy().catch(() => undefined)
  }
}

async function pagesOf(document: PDFDocumentProxy, progress?: Progress) {
  const started = performance.now()
  const count = Math.min(document.numPages, mostPages)
  const pages: Page[] = []
  const warnings: string[] = []
  const pictures: number[] = []
  for (let number = 1; number <= count; number++) {
    if (performance.now() - started > wholeTime) throw new UnreadableFile('out-of-time')
    const drawn = await onePage(document, number)
    if (drawn) {
      pages.push({ ...drawn, words: wordsOf(drawn.glyphs) })
      pictures.push(drawn.picture)
    } else {
      warnings.push(`Trang ${number} bị hỏng, không đọc được; cần đối chiếu với bản gốc.`)
      // Pages that fail one after the other from the start: nothing here can be read.
      if (pages.length === 0 && number >= 3) throw new UnreadableFile('damaged')
    }
    progress?.({ what: 'reading', done: number, of: count })
  }
  if (pages.length === 0) throw new UnreadableFile('damaged')
  if (document.numPages > count) warnings.push(`Chỉ đọc ${count} trang đầu trong ${document.numPages} trang.`)
  return { pages, warnings, pictures }
}

async function onePage(document: PDFDocumentProxy, number: number) {
  try {
    const page = await within(document.getPage(number), pageTime)
    const drawn = await within(drawnPage(page), pageTime)
    page.cleanup()
    return drawn
  } catch {
    return null
  }
}

/** Pages that are pictures, with no text or with a hidden text that is not Vietnamese, are recognised. */
function needsRecognition(pages: ReadonlyArray<Page>, pictures: ReadonlyArray<number>): boolean {
  const letters = pages.map(page => page.words.reduce((sum, word) => sum + word.text.length, 0))
  const bare = letters.filter((count, i) => count < 40 && pictures[i]! > 0.3).length
  if (bare > pages.length / 2) return true
  const covered = pictures.filter(share => share > 0.8).length
  if (covered < pages.length / 2) return false
  const { words, share } = plausibility(pages.flatMap(page => page.words.map(word => word.text)).join(' '))
  return words < 5 * pages.length || share < 0.6
}

/** Says when the letters of the file's fonts cannot be trusted: vowels that stand alone, or words that are no syllables. */
function brokenLetters(texts: ReadonlyArray<string>): string[] {
  const text = texts.join('\n')
  const { words, share } = plausibility(text)
  const alone = (
    text.match(/(?<![\p{L}\p{M}])[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ](?![\p{L}\p{M}])/gu) ?? []
  ).length
  const marks = (text.match(/(?:^|\s)\p{M}/gu) ?? []).length
  const words20 = Math.max(20, words)
  if (share >= 0.75 && alone / words20 < 0.03 && marks / words20 < 0.02) return []
  return [
    'Phông chữ trong tệp PDF bị hỏng: nhiều chữ có dấu không đọc được đúng. Nên lấy tệp .docx gốc để đọc lại.',
  ]
}
