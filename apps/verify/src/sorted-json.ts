// Takes the place of the library in the page: what comes here has been normalised by `canonicalJson`, only the order of the
// keys is left to do. A test holds it to the library's own bytes.

/** JSON with the keys of every object sorted by UTF-16 units. */
export default function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Record<string, unknown>
  return `{${Object.keys(fields)
    .sort()
    .map(key => `${JSON.stringify(key)}:${sortedJson(fields[key])}`)
    .join()}}`
}
