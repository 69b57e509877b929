import { openPdf } from '@camket/intake/pdf/open-pdf'
import { Unfit } from './unfit.ts'

/** A PDF that opens, ends where it says, and carries neither programs nor files. */
export async function lookAtPdf(bytes: Uint8Array): Promise<Uint8Array> {
  refuseSecondFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const document = await openPdf(bytes)
  try {
    if (await document.hasJSActions()) throw program('JavaScript')
    const attached = await document.getAttachments()
    if (attached !== null && Object.keys(attached).length > 0) throw program('attachment')
    await document.getPage(1)
  } finally {
    await document.loadingTask.destroy()
  }
  return bytes
}

const program = (found: string): Unfit => new Unfit('evidence-with-program', { found })

const active: ReadonlyArray<readonly [RegExp, string]> = [
  [/\/(JavaScript|JS)\s*[(<[/\d]/, 'JavaScript'],
  [/\/Launch\b/, 'Launch'],
  [/\/(EmbeddedFile|RichMedia)\b/, 'attachment'],
]

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
  const text = outsideStreams(buffer.toString('latin1'))
  const [, found] = active.find(([pattern]) => pattern.test(text)) ?? []
  if (found !== undefined) throw program(found)
}

/** The text without its streams: packed bytes may look like anything, and what is packed in them the library looks at. */
function outsideStreams(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const from = text.indexOf('stream', at)
    const to = from === -1 ? -1 : text.indexOf('endstream', from + 6)
    parts.push(text.slice(at, to === -1 ? text.length : from))
    at = to === -1 ? text.length : to + 9
  }
  return parts.join('\n')
}
