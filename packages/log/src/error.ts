/** Every reason for which this package says no; the edges turn a code and its values into the reader's language. */
export const logErrorCodes = [
  'text-encoding',
  'base64-form',
  'number-form',
  'size-outside',
  'index-outside',
  'hash-length',
  'proof-length',
  'proof-root',
  'proof-old-root',
  'proof-from-nothing',
  'tile-path',
  'tile-width',
  'tile-length',
  'entry-length',
  'bundle-length',
  'key-name',
  'key-form',
  'key-id',
  'key-type',
  'key-ambiguous',
  'note-length',
  'note-control-character',
  'note-form',
  'note-signatures',
  'signature-form',
  'signature-invalid',
  'signature-missing',
  'checkpoint-form',
  'checkpoint-origin',
  'handover-form',
  'handover-origin',
  'handover-key',
  'handover-size',
  'cosignature-form',
  'policy-length',
  'policy-form',
  'policy-name',
  'policy-duplicate',
  'policy-quorum',
  'proof-file-length',
  'proof-file-form',
  'proof-file-entry',
  'request-length',
  'request-form',
] as const

export type LogErrorCode = (typeof logErrorCodes)[number]

/** The only thing this package throws on hostile bytes: a code out of the closed list and the values for its sentence. */
export class LogError extends Error {
  readonly code: LogErrorCode
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: LogErrorCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'LogError'
    this.code = code
    this.values = values
  }
}
