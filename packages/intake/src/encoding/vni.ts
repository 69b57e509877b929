// VNI for Windows: a base letter, then one byte for its hat, tone or both.
const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']

const marks = new Map<string, string>([
  ['â', '\u0302'],
  ['ê', '\u0306'],
])
Array.from('ùøûõï').forEach((byte, i) => marks.set(byte, tones[i]!))
Array.from('áàåãä').forEach((byte, i) => marks.set(byte, '\u0302' + tones[i]!))
Array.from('éèúüë').forEach((byte, i) => marks.set(byte, '\u0306' + tones[i]!))

const single = new Map<string, string>(
  Object.entries({ ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }),
)
/** Which base letters may carry which marks; anything else is left as printed. */
const bases: Record<string, string> = {
  a: 'ùøûõïâáàåãäêéèúüë',
  e: 'ùøûõïâáàåãä',
  o: 'ùøûõïâáàåãä',
  u: 'ùøûõï',
  y: 'ùøûõï',
  ô: 'ùøûõï',
  ö: 'ùøûõï',
}

/** Turns text whose characters are VNI bytes (as Latin-1 or Windows-1252 shows them) into Unicode, NFC. */
export function fromVni(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    const lower = character.toLowerCase()
    const plain = single.get(lower) ?? lower
    const letter = lower === character ? plain : plain.toUpperCase()
    const next = (text[i + 1] ?? '').toLowerCase()
    const marked = next !== '' && (bases[lower]?.includes(next) ?? false)
    if (marked) i++
    out += marked ? letter + marks.get(next)! : letter
  }
  return out.normalize('NFC')
}
