// Numbers of automatic lists as they are printed; names of the formats as in Word (ECMA-376, 17.18.59).

const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** The printed form of a list number; decimal where the format is unknown, as Word does. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'numberInDash':
      return `- ${value} -`
    case 'cardinalText':
    case 'vietnameseCounting':
      return inWords(value)
    case 'ordinalText':
      return `thứ ${value === 1 ? 'nhất' : value === 4 ? 'tư' : inWords(value)}`
    case 'hex':
      return value.toString(16).toUpperCase()
    default:
      return String(value)
  }
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb: Word repeats the letter. It has no đ; offices type that one. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}

const romans: ReadonlyArray<readonly [number, string]> = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

function inWords(value: number): string {
  if (value < 0 || value > 99) return String(value)
  if (value < 10) return words[value]!
  const ten = Math.floor(value / 10)
  const one = value % 10
  const head = ten === 1 ? 'mười' : `${words[ten]} mươi`
  if (one === 0) return head
  if (one === 1 && ten > 1) return `${head} mốt`
  if (one === 5) return `${head} lăm`
  return `${head} ${words[one]}`
}
