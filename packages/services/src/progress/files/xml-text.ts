/**
 * The text of a part as an office program reads it: in the encoding that its first bytes tell (XML 1.0, F.1), with letters
 * written as numbers put in their place. For looking at, not for parsing.
 */
export function xmlText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return decoded(buffer).replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
    (whole, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function decoded(buffer: Buffer): string {
  const [first, second] = buffer
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return buffer.toString('utf16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0))
    return Buffer.from(buffer.subarray(0, buffer.length & ~1))
      .swap16()
      .toString('utf16le')
  return buffer.toString('utf8')
}
