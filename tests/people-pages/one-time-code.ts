// An authenticator of our own making (RFC 6238, SHA-1, 30 seconds, six digits), so that the library of the server is not
// checked by itself.
import { createHmac } from 'node:crypto'

/** The code that a phone shows for a key as it is typed. */
export function codeNow(key: string, at = Date.now()): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', bytesOf(key)).update(counter).digest()
  const offset = mac.at(-1)! & 0xf
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** RFC 4648 base32; blanks are how people read it out. */
function bytesOf(key: string): Buffer {
  const bits = [...key.replace(/\s/g, '')]
    .map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(octet => Number.parseInt(octet, 2)))
}
