import { load } from 'cheerio'
import { UnreadableFile, type Progress, type SourceBlock, type SourceDocument } from '../document.ts'
import { decodeText, type DecodedText } from '../encoding/decode-text.ts'
import { plausibility } from '../encoding/syllable.ts'
import { articleOf, linkLists } from './article.ts'
import { blocksOf } from './blocks.ts'
import { deepestNesting } from './depth.ts'
import { prune } from './furniture.ts'
import { firstBelow, textBelow, type HtmlNode } from './nodes.ts'

/** A page of a portal has well under a megabyte. */
const mostBytes = 10 * 1024 * 1024
/** Browsers themselves stop at 512; unclosed old markup may count to more. */
const mostNesting = 1_200

/**
 * Reads a saved web page: the article out of the portal's furniture.
 * @throws UnreadableFile too-large, too-deep, damaged
 */
export function readHtml(bytes: Uint8Array, progress?: Progress): SourceDocument {
  if (bytes.length > mostBytes) {
    throw new UnreadableFile('too-large', { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: 10 })
  }
  progress?.({ what: 'reading', done: 0, of: 1 })
  const { text, warnings } = decodePage(bytes)
  if (deepestNesting(text) > mostNesting) throw new UnreadableFile('too-deep')
  if (isCut(text)) throw new UnreadableFile('damaged')
  try {
    const blocks = articleBlocks(text)
    progress?.({ what: 'reading', done: 1, of: 1 })
    return { format: 'html', blocks, warnings }
  } catch (error) {
    // The only overflow here is that of the walk down the elements.
    if (error instanceof RangeError) throw new UnreadableFile('too-deep')
    throw error
  }
}

// A browser that saves a page closes it: one that is opened and never closed lost its end on the way.
function isCut(text: string): boolean {
  return /<body[\s>]/iu.test(text) && !/<\/(?:body|html)\s*>/iu.test(text)
}

function articleBlocks(text: string): SourceBlock[] {
  const root = load(text).root().get(0) as unknown as HtmlNode
  const body = firstBelow(root, ['body']) ?? root
  prune(body)
  const title = firstBelow(body, ['h1'])
  const article = articleOf(body)
  const blocks = blocksOf(article, linkLists(article))
  if (!title || isBelow(title, article)) return blocks
  return [...titleBlock(title), ...blocks].map((block, i) => ({ ...block, paragraph: i + 1 }))
}

/** The title often stands above the part that holds the text. */
function titleBlock(title: HtmlNode): SourceBlock[] {
  const text = textBelow(title).replace(/\s+/gu, ' ').trim().normalize('NFC')
  return text === '' ? [] : [{ text, kind: 'paragraph', style: { heading: 1 }, paragraph: 1 }]
}

function isBelow(node: HtmlNode, ancestor: HtmlNode): boolean {
  for (let at: HtmlNode | null | undefined = node; at; at = at.parent) if (at === ancestor) return true
  return false
}

/** Many old portals declare a western encoding over Vietnamese bytes: the declared one counts only if its result reads better. */
function decodePage(bytes: Uint8Array): DecodedText {
  const guessed = decodeText(bytes)
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? ''
  if (label === '' || guessed.encoding.startsWith('utf-16')) return guessed
  if (guessed.encoding === 'utf-8' && guessed.warnings.length === 0) return guessed
  try {
    const text = new TextDecoder(label).decode(bytes).normalize('NFC')
    if (plausibility(text).share > plausibility(guessed.text).share) return { ...guessed, text, warnings: [] }
  } catch {
    return guessed
  }
  return guessed
}
