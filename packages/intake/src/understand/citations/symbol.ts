// The shape of an instrument's symbol as printed, with the blanks and slipped slashes that copies bring.
const code = String.raw`(?:[A-ZĐ]{1,12}[a-zđ]{0,2}[A-ZĐ]{0,8}\d{0,4})(?![\p{L}\d])`
const joint = String.raw`(?:[/–&-] ?-?| [/–&-](?! ))`
const number = String.raw`\d{1,6}(?:\.\d{1,3})?`

/** Source of the pattern of a symbol with its suffix: `1079/QĐ-TTg`, `44-CT/TW`, `31/2016/NQ-HĐND`, `88QĐ/ BTP`. */
export const symbolSource = String.raw`${number}(?: ?/ ?(?:19|20)\d{2})?(?: ?[/–-] ?-?|(?=[A-ZĐ]{2,4} ?/))${code}(?:${joint}${code}){0,4}`

export const symbolAtStart = new RegExp(`^(?:${symbolSource})`, 'u')

/** A symbol as it is kept: no blanks, plain hyphens. */
export function cleanSymbol(printed: string): string {
  return printed.replace(/\s/gu, '').replace(/–/gu, '-')
}

/** One key for two spellings of one symbol. */
export function symbolKey(symbol: string): string {
  return cleanSymbol(symbol).toUpperCase()
}
