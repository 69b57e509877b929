import { openPdf } from '@camket/intake/pdf/open-pdf'
import { objectsOf } from './pdf-objects.ts'
import { Unfit } from './unfit.ts'

/** A PDF that opens, ends where it says, and carries neither programs nor files. */
export async function lookAtPdf(bytes: Uint8Array): Promise<Uint8Array> {
  refuseSecondFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const document = await openPdf(bytes)
  try {
    if (await document.hasJSActions()) throw program('JavaScript')
    const attached = await document.getAttachments()
    if (attached !== null && Object.keys(attached).length > 0) throw program('attachment')
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const page = await document.getPage(number)
      if ((await page.getJSActions()) !== null) throw program('JavaScript')
      page.cleanup()
    }
  } finally {
    await document.loadingTask.destroy()
  }
  return bytes
}

/** So many pages are asked what they do when they are opened; the objects of all are looked at before. */
const mostPages = 500

const program = (found: string): Unfit => new Unfit('evidence-with-program', { found })

const active: ReadonlyArray<readonly [RegExp, string]> = [
  [/\/(JavaScript|JS)\s*[(<[/\d]/, 'JavaScript'],
  [/\/Launch\b/, 'Launch'],
  [/\/(SubmitForm|ImportData)\b/, 'form'],
  [/\/(EmbeddedFile|RichMedia)\b/, 'attachment'],
  [/\/XFA\b/, 'XFA'],
]

/** What an action is called (12.6): so many bytes in a row stand nowhere by chance, wherever a string pretends a stream begins. */
const action = /\/S(?:\s|%[^\r\n]*[\r\n])*\/(JavaScript|Launch|SubmitForm|ImportData)\b/

function refuseSecondFile(buffer: Buffer): void {
  const end = buffer.lastIndexOf('%%EOF')
  if (end === -1) throw new Unfit('evidence-damaged')
  const behind = buffer.subarray(end + 5)
  // Some programs fill the last block with zeros.
  if (behind.some(byte => byte !== 0 && byte !== 0x0a && byte !== 0x0d && byte !== 0x20)) {
    throw new Unfit('evidence-two-files', { found: 'PDF' })
  }
  // Where a program for packages looks for their directory; elsewhere these bytes may stand by chance.
  if (buffer.subarray(-65_557).includes('PK\x05\x06', undefined, 'latin1')) {
    throw new Unfit('evidence-two-files', { found: 'PDF' })
  }
  const { text, whole, hasHidden } = objectsOf(buffer)
  const [, found] = active.find(([pattern]) => pattern.test(text)) ?? []
  if (found !== undefined) throw program(found)
  const done = action.exec(whole)?.[1]
  if (done !== undefined) throw program(done)
  if (hasHidden) throw new Unfit('evidence-two-files', { found: 'PDF' })
}
