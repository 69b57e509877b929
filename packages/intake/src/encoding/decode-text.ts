import { plausibility } from './syllable.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni' | 'windows-1252'

export interface DecodedText {
  /** NFC, without byte order mark. */
  readonly text: string
  readonly encoding: Encoding
  /** Sentences for a person, in Vietnamese, when the reading is not sure. */
  readonly warnings: ReadonlyArray<string>
}

/** Below this share of syllables no legacy reading is believed. */
const believable = 0.6

/**
 * Reads bytes of unknown encoding: byte order mark first, then UTF-16 by the distribution of zero bytes, then UTF-8, then the
 * Vietnamese legacy encoding whose result has the largest share of well-formed syllables. Never fails.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes)
  if (wide) return sure(new TextDecoder(wide).decode(bytes), wide)
  const strict = strictUtf8(bytes)
  if (strict === null) return decodeLegacy(bytes)
  return repairPasted(strict)
}

/** Text that was saved as UTF-8 although its characters are TCVN3 or VNI bytes (pasted out of an old font): repaired if it clearly is. */
function repairPasted(text: string): DecodedText {
  const before = plausibility(text)
  if (before.words < 3 || before.share >= believable) return sure(text, 'utf-8')
  const best = bestLegacy([
    ['tcvn3', fromTcvn3(text)],
    ['vni', fromVni(text)],
  ])
  if (!best || best.share < before.share + 0.3) return sure(text, 'utf-8')
  return {
    text: best.text.normalize('NFC'),
    encoding: best.encoding,
    warnings: [legacyWarning(best.encoding)],
  }
}

function decodeLegacy(bytes: Uint8Array): DecodedText {
  const western = new TextDecoder('windows-1252').decode(bytes)
  const best = bestLegacy([
    ['windows-1258', new TextDecoder('windows-1258').decode(bytes).normalize('NFC')],
    ['tcvn3', fromTcvn3(western)],
    ['vni', fromVni(western)],
  ])
  const lenient = new TextDecoder('utf-8').decode(bytes).normalize('NFC')
  const broken = plausibility(lenient)
  if (best && best.share > broken.share) {
    return {
      text: best.text.normalize('NFC'),
      encoding: best.encoding,
      warnings: [legacyWarning(best.encoding)],
    }
  }
  return {
    text: lenient.replace(/^\ufeff/u, ''),
    encoding: 'utf-8',
    warnings: ['Tệp có ký tự hỏng (không đúng UTF-8): chỗ có dấu � cần xem lại với bản gốc.'],
  }
}

function bestLegacy(candidates: ReadonlyArray<readonly [Encoding, string]>) {
  let best: { encoding: Encoding; text: string; share: number } | null = null
  for (const [encoding, text] of candidates) {
    const { words, share } = plausibility(text)
    if (words > 0 && share >= believable && share > (best?.share ?? 0)) best = { encoding, text, share }
  }
  return best
}

const names: Partial<Record<Encoding, string>> = {
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
}

function legacyWarning(encoding: Encoding): string {
  return `Tệp dùng bảng mã cũ ${names[encoding] ?? encoding}; đã chuyển sang Unicode, cần đối chiếu các chữ có dấu.`
}

function sure(text: string, encoding: Encoding): DecodedText {
  return { text: text.normalize('NFC').replace(/^\ufeff/u, ''), encoding, warnings: [] }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A file cut in the middle of a letter is UTF-8 all the same: try without its last bytes.
    return cutUtf8(bytes)
  }
}

function cutUtf8(bytes: Uint8Array): string | null {
  let lead = bytes.length - 1
  while (lead > bytes.length - 4 && lead >= 0 && (bytes[lead]! & 0xc0) === 0x80) lead--
  if (lead < 1 || bytes[lead]! < 0xc2) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, lead))
  } catch {
    return null
  }
}

/** UTF-16 by its mark or, without one, by zero bytes: ASCII letters and blanks are more than a third of any Vietnamese text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length & ~1, 8192)
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const third = length / 2 / 3
  if (odd > third && even < odd / 10) return 'utf-16le'
  if (even > third && odd < even / 10) return 'utf-16be'
  return null
}
