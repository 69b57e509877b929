// Which files may be evidence, and what they are called.

interface FileType {
  readonly type: string
  /** Ends of names that say it, the first one is what we write. */
  readonly extensions: readonly string[]
  /** As officials call it; a name, the same in both languages. */
  readonly name: string
}

export const fileTypes = {
  pdf: { type: 'application/pdf', extensions: ['pdf'], name: 'PDF' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    name: 'DOCX',
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    name: 'XLSX',
  },
  odt: { type: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], name: 'ODT' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'], name: 'ODS' },
  txt: { type: 'text/plain', extensions: ['txt'], name: 'TXT' },
  csv: { type: 'text/csv', extensions: ['csv'], name: 'CSV' },
  png: { type: 'image/png', extensions: ['png'], name: 'PNG' },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], name: 'JPEG' },
  webp: { type: 'image/webp', extensions: ['webp'], name: 'WebP' },
} as const satisfies Record<string, FileType>
export type FileKind = keyof typeof fileTypes

/** Bytes; uploads of evidence. */
export const largestEvidence = 25 * 2 ** 20

/** Bytes; all files of one claim, and all in claims of one body that are not approved yet. */
export const largestOfClaim = 100 * 2 ** 20
export const largestUnapproved = 1024 * 2 ** 20

/** Millions of points of a picture. */
export const mostMegapixels = 100

const pictures: ReadonlySet<string> = new Set([fileTypes.png.type, fileTypes.jpeg.type, fileTypes.webp.type])

/** A picture is drawn anew and loses what the camera wrote into it; of everything else that stays in the file. */
export function isPictureType(type: string): boolean {
  return pictures.has(type)
}

/** Its name in a static copy: the SHA-256 of its bytes, and an end by which a machine knows what to open it with. */
export function evidenceFileName({
  digest,
  type,
}: {
  readonly digest: string
  readonly type: string
}): string {
  return `${digest}.${extensionOf(type)}`
}

function extensionOf(type: string): string {
  return Object.values(fileTypes).find(one => one.type === type)?.extensions[0] ?? 'bin'
}

/** What the public downloads it as: no name that somebody typed is published. */
export function publicFileName({ digest, type }: { readonly digest: string; readonly type: string }): string {
  return `bang-chung-${digest.slice(0, 12)}.${extensionOf(type)}`
}
