/** A number in the address of a file of data, written the one way it may be written: no sign, no leading zero, exact. */
export function numberIn(text: string): number | null {
  const number = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}
