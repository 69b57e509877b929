// A second opinion on letters: poppler's pdftotext, where the machine has it. It orders the patched letters of some fonts better.
import { spawn } from 'node:child_process'
import type { Page, Word } from '../layout/page.ts'

const longestRun = 8_000
const mostOutput = 60 * 1024 * 1024

/** The words that pdftotext finds, with their places; null when it is not installed, fails or takes too long. */
export async function popplerPages(bytes: Uint8Array): Promise<Page[] | null> {
  const printed = await run(bytes)
  if (printed === null) return null
  const pages = pagesOfBoxes(printed)
  return pages.length > 0 ? pages : null
}

/** Pages and words from the boxes that `pdftotext -bbox` prints. */
export function pagesOfBoxes(printed: string): Page[] {
  return printed.split(/(?=<page )/u).flatMap((part, i) => {
    const size = /^<page width="([\d.]+)" height="([\d.]+)"/u.exec(part)
    if (!size) return []
    return [{ number: i, width: Number(size[1]), height: Number(size[2]), words: wordsIn(part), rules: [] }]
  })
}

function wordsIn(part: string): Word[] {
  const boxes = part.matchAll(
    /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<\/word>/gu,
  )
  return Array.from(boxes, ([, left, top, right, bottom, text]) => {
    // The box spans the font's ascent and descent, about 0.89 and 0.22 of the type height in the common faces.
    const size = (Number(bottom) - Number(top)) / 1.11
    return {
      text: unescaped(text!).normalize('NFC'),
      left: Number(left),
      right: Number(right),
      base: Number(bottom) - 0.22 * size,
      size,
      bold: false,
      italic: false,
    }
  }).filter(word => word.text !== '')
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => signs[name]!).trim()
}

async function run(bytes: Uint8Array): Promise<string | null> {
  try {
    return await printedBy(bytes)
  } catch {
    // A process that may start no other says so by throwing.
    return null
  }
}

function printedBy(bytes: Uint8Array): Promise<string | null> {
  return new Promise(resolve => {
    const child = spawn('pdftotext', ['-bbox', '-enc', 'UTF-8', '-', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), longestRun)
    const chunks: Buffer[] = []
    let length = 0
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > mostOutput) child.kill('SIGKILL')
      else chunks.push(chunk)
    })
    child.on('error', () => resolve(null))
    child.on('close', code => {
      clearTimeout(timer)
      resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : null)
    })
    // A child that is not there, or ends early, breaks the pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(bytes)
  })
}
