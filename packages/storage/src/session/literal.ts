// Values within the text of a statement, for messages that hold several statements: those take no values beside them.

/** Nothing can stand for the byte that ends a text on its way to the server. */
export function literal(value: string): string {
  if (value.includes('\0')) throw new Error('a value holds the byte 0')
  const quoted = `'${value.replaceAll("'", "''")}'`
  // Whatever the server makes of a backslash elsewhere, behind an E it stands for itself when it is doubled.
  return value.includes('\\') ? ` E${quoted.replaceAll('\\', '\\\\')}` : quoted
}

/** What holds for bytes, instants, numbers and nothing. */
export function valueLiteral(value: string | number | Uint8Array | Date | null): string {
  if (value === null) return 'null'
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('a value is no whole number')
    return String(value)
  }
  if (typeof value === 'string') return literal(value)
  if (value instanceof Date) return `'${value.toISOString()}'`
  return `decode('${Buffer.from(value).toString('hex')}', 'hex')`
}
