// TCVN3 ("ABC") by TCVN 5712:1993, table 3: one byte a letter, tone included; capitals with a tone come from a second font.
const firstByte = 0xa1
const lettersFromFirstByte =
  'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ'

/** Turns text whose characters are TCVN3 bytes (as Latin-1 or Windows-1252 shows them) into Unicode, NFC. */
export function fromTcvn3(text: string): string {
  let out = ''
  for (const character of text) {
    const letter = lettersFromFirstByte[character.charCodeAt(0) - firstByte]
    out += letter === undefined || letter === '·' ? character : letter
  }
  return out
}
