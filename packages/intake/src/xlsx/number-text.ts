// Numbers and dates as a Vietnamese Excel shows them: decimal comma, point between thousands, day before month.

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: 'h:mm:ss',
  47: 'mm:ss',
}

/** The code of a format by its number: the workbook's own, else the one built in (ECMA-376, 18.8.30). */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? builtIn[id] ?? 'General'
}

/** What a cell shows for a stored number. */
export function numberText(value: number, code: string, from1904: boolean): string {
  const section = plainSection(code, value)
  if (isDateCode(section)) return dateText(value, section, from1904)
  if (/^(General|@)?$/i.test(section.trim())) return plain(value)
  return decimalText(value, section)
}

/** The part of a format that holds for the value's sign, without colours and conditions. */
function plainSection(code: string, value: number): string {
  const sections = code.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? ['']
  const chosen = value < 0 ? (sections[1] ?? sections[0]) : sections[0]
  return chosen!.replace(/\[(?!h|m|s)[^\]]*\]/gi, '').replace(/_.|\*./g, '')
}

function withoutLiterals(section: string): string {
  return section.replace(/"[^"]*"|\\./g, '')
}

function isDateCode(section: string): boolean {
  const bare = withoutLiterals(section)
  return /[dy]|m(?!\w*l)|h|s/i.test(bare) && !/general|[0#?]/i.test(bare.replace(/\.0+/g, ''))
}

function plain(value: number): string {
  return String(Number(value.toPrecision(11))).replace('.', ',')
}

function decimalText(value: number, section: string): string {
  const bare = withoutLiterals(section)
  const percent = bare.includes('%')
  const decimals = /\.([0#?]+)/.exec(bare)?.[1] ?? ''
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(Math.min(decimals.length, 15))
  const [whole = '', part = ''] = fixed.split('.')
  const least = decimals.replace(/[^0].*$/, '').length
  const shownPart = part.replace(new RegExp(`^(\\d{${least}}\\d*?)0*$`), '$1')
  const grouped = /[0#?],[0#?]/.test(bare) ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
  const width = /^[^.]*?(0+)(?:\.|[^0#?,]|$)/.exec(bare)?.[1]?.length ?? 1
  const number = grouped.padStart(width, '0') + (shownPart ? `,${shownPart}` : '')
  const body = section.replace(/"([^"]*)"|\\(.)|[#0?][#0?,.]*|-|[+()]/g, literalOr(number))
  return (value < 0 ? '-' : '') + body.trim()
}

/** Keeps words in quotes, puts the number where its first digit sign stands. */
function literalOr(number: string): (match: string, quoted?: string, escaped?: string) => string {
  let done = false
  return (match, quoted, escaped) => {
    if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? ''
    if (!/^[#0?]/.test(match) || done) return ''
    done = true
    return number
  }
}

/** The day of a serial number; Excel believes in 29 February 1900, so days before March 1900 are one off. */
function moment(serial: number, from1904: boolean): Date {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(epoch + Math.round(serial * 86_400) * 1000)
}

function dateText(serial: number, section: string, from1904: boolean): string {
  const date = moment(serial, from1904)
  if (Number.isNaN(date.getTime()) || serial < 0) return plain(serial)
  let afterHour = false
  const write = (token: string) => {
    const letter = token[0]!.toLowerCase()
    const text = datePart(date, letter === 'm' && afterHour ? 'n' : letter, token.length)
    afterHour = letter === 'h' || (letter === 's' && afterHour)
    return text
  }
  const signs = /"(?<quoted>[^"]*)"|\\(?<escaped>.)|(?<half>am\/pm|a\/p)|\[?(?<token>d+|m+|y+|h+|s+)\]?|@/gi
  const shown: string[] = []
  let from = 0
  for (const match of section.matchAll(signs)) {
    const { quoted, escaped, token } = match.groups!
    shown.push(section.slice(from, match.index), token ? write(token) : (quoted ?? escaped ?? ''))
    from = match.index + match[0].length
  }
  return [...shown, section.slice(from)].join('').trim()
}

function datePart(date: Date, letter: string, width: number): string {
  const two = (value: number) => String(value).padStart(Math.min(width, 2), '0')
  switch (letter) {
    case 'd':
      return two(date.getUTCDate())
    case 'm':
      return two(date.getUTCMonth() + 1)
    case 'y':
      return width > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(-2)
    case 'h':
      return two(date.getUTCHours())
    case 'n':
      return two(date.getUTCMinutes())
    default:
      return two(date.getUTCSeconds())
  }
}
