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
  if (buffer.includes('PK\x05\x06', undefined, 'latin1'))
    throw new Unfit('evidence-two-files', { found: 'PDF' })
  const text = buffer.toString('latin1')
  const [, found] = active.find(([pattern]) => pattern.test(text)) ?? []
  if (found !== undefined) throw program(found)
}
