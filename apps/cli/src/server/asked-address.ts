// What an address may ask of a public page: everything else in it would only make the same answer anew.

/** Parameters that some public page reads (apps/web/src/routes/(portal)); a test holds this list against them. */
export const knownParameters: ReadonlySet<string> = new Set([
  'after',
  'agency',
  'amended',
  'by',
  'clear',
  'due',
  'evidence',
  'from',
  'gap',
  'ground',
  'group',
  'limit',
  'limits',
  'missing',
  'near',
  'of',
  'part',
  'period',
  'plan',
  'q',
  'quarter',
  'report',
  'review',
  'right',
  'round',
  'sort',
  'state',
  'step',
  'time',
  'version',
  'wait',
  'year',
])

/** Files of the record: one address, one answer. */
const withoutParameters = /^\/(en\/)?(log|tables|records)\//

/** The address without parameters that nothing reads, each at most once, in the order given. */
export function askedAddress(url: string): string {
  const mark = url.indexOf('?')
  if (mark === -1) return url
  const path = url.slice(0, mark)
  if (withoutParameters.test(path)) return path
  const seen = new Set<string>()
  const kept = url
    .slice(mark + 1)
    .split('&')
    .filter(pair => {
      const name = pair.split('=', 1)[0] ?? ''
      const isNew = knownParameters.has(name) && !seen.has(name)
      seen.add(name)
      return isNew
    })
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}
