// How long a document's text is, told by another way than our reader's: from its known text, from the letters in its XML,
// or from `pdftotext` where that is installed. Nothing lost and nothing twice is a ratio near one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openArchive } from '../../packages/intake/src/archive/open-archive.ts'
import type { Sample } from './predict.ts'
import type { Row } from './score.ts'

/** Two in a hundred, either way. */
const tolerance = 0.02

/** Counts letters and digits, so that line breaks, bullets and dashes of either side weigh nothing. */
type Ruler = (text: string) => number

const everyLetter: Ruler = text => text.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0
const lettersOnly: Ruler = text => text.normalize('NFC').match(/\p{L}/gu)?.length ?? 0

/** Labels that Word computes stand in no XML: words of three letters and more, Roman numbers apart, are on both sides. */
const longWords: Ruler = text =>
  (text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [])
    .filter(word => word.length > 2 && !/^[IVX]+$/u.test(word))
    .reduce((sum, word) => sum + word.length, 0)

interface Known {
  readonly length: number
  readonly ruler: Ruler
}

/** One row a document whose length can be told without our reader; `untold` names the others. */
export async function scoreLengths(given: {
  readonly samples: readonly Sample[]
  readonly gold: string
  readonly predictions: string
  readonly set: Row['set']
}): Promise<{ rows: Row[]; untold: string[] }> {
  const rows: Row[] = []
  const untold: string[] = []
  for (const sample of given.samples) {
    const known = await knownLength(sample, given.gold)
    const from = join(given.predictions, `${sample.id}.json`)
    if (known === null) untold.push(sample.id)
    if (known === null || !existsSync(from)) continue
    const { text } = JSON.parse(readFileSync(from, 'utf8')) as { text: string }
    const ratio = known.ruler(text) / known.length
    rows.push({
      set: given.set,
      what: `text ${sample.id}: length, off by`,
      value: Math.abs(1 - ratio),
      atLeast: null,
      atMost: tolerance,
    })
  }
  return { rows, untold }
}

async function knownLength({ id, file }: Sample, gold: string): Promise<Known | null> {
  const written = file.replace(/\.[^.]+$/, '.text.txt')
  if (existsSync(written)) return whole(await readFile(written, 'utf8'))
  if (/\.(?:txt|md)$/.test(file)) return whole(await readFile(file, 'utf8'))
  if (file.endsWith('.docx')) return inDocx(await readFile(file))
  if (file.endsWith('.pdf')) return inPdf(file, join(gold, `${id}.gold.json`))
  return null
}

const whole = (text: string): Known => ({ length: everyLetter(text), ruler: everyLetter })

async function inDocx(bytes: Uint8Array): Promise<Known | null> {
  const archive = await openArchive(bytes)
  const part = async (name: string): Promise<string> => {
    const content = await archive.read(`word/${name}.xml`)
    return content === null ? '' : new TextDecoder().decode(content)
  }
  const styles = await part('styles')
  const texts = await Promise.all(['document', 'footnotes', 'endnotes'].map(part))
  // Old fonts show other letters than the file has: its bytes are no text that could be counted in words.
  const legacy = /\.Vn|VNI-/.test(styles + texts[0])
  const words = texts.map(xml => printed(xml, legacy)).join('\n')
  const ruler = legacy ? signs : longWords
  return { length: ruler(words), ruler }
}

/** In old fonts each letter is one sign of the file, the soft hyphen among them: signs are counted, labels are typed there. */
const signs: Ruler = text => text.normalize('NFC').replace(/[\s\u00a0]/g, '').length

// What Word prints of a part: without deleted and hidden runs and the second copy of text boxes.
function printed(xml: string, legacy: boolean): string {
  return xml
    .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
    .replace(/<w:del [^>]*>.*?<\/w:del>/gs, '')
    .replace(
      /<w:r>(?:(?!<\/w:r>).)*?<w:vanish\/>.*?<\/w:r>|<w:r [^>]*>(?:(?!<\/w:r>).)*?<w:vanish\/>.*?<\/w:r>/gs,
      '',
    )
    .replace(/<w:tab\/>|<w:br[^>]*\/>|<\/w:p>/g, '\n')
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(
      /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<[^>]+>|(\n)/g,
      (_, words: string = '', line: string = '') => words + line,
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    .replace(legacy ? /$^/ : /\u00ad/g, '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

// Running heads and feet, as the gold file names them, are no text of the document; page numbers are digits.
function inPdf(file: string, gold: string): Known | null {
  const { absent = [], ocr = false } = JSON.parse(readFileSync(gold, 'utf8')) as {
    absent?: string[]
    ocr?: boolean
  }
  const run = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  if (ocr || run.error !== undefined || run.status !== 0) return null
  const flat = run.stdout.normalize('NFC').replace(/\s+/g, ' ')
  const bare = absent.reduce((text, words) => text.replaceAll(words.normalize('NFC'), ' '), flat)
  return { length: lettersOnly(bare), ruler: lettersOnly }
}
