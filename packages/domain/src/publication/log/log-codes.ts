/** Why a log cannot be signed or its key not changed. */
export const logCodes = [
  'no-log-key',
  'key-missing',
  'key-older',
  'key-open',
  'key-unreadable',
  'key-folder-failed',
  'guard-missing',
  'guard-behind',
  'guard-whole',
  'below-signed-head',
  'beside-signed-head',
  'keys-of-another-log',
  'tiles-differ',
  'signer-raced',
  'bad-log-origin',
] as const
export type LogCode = (typeof logCodes)[number]
