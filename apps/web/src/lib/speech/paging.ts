/** Addresses of the first and the next page of a list; `path` is this page's, with its query. */
export function pagerLinks(
  path: string,
  next: string | null,
  to: (path: string) => string,
): { first: string | null; next: string | null } {
  const [pathname = '/', query = ''] = path.split('?')
  const params = new URLSearchParams(query)
  const paged = params.has('after')
  params.delete('after')
  const first = withQuery(pathname, params)
  if (next !== null) params.set('after', next)
  return { first: paged ? to(first) : null, next: next === null ? null : to(withQuery(pathname, params)) }
}

/** An address with its query, empty fields left out. */
function withQuery(pathname: string, params: URLSearchParams): string {
  const kept = new URLSearchParams([...params].filter(([, value]) => value !== ''))
  return kept.size === 0 ? pathname : `${pathname}?${kept.toString()}`
}

/** The query of a path with its question mark; nothing where it has none. */
export function queryOf(path: string): string {
  return path.includes('?') ? path.slice(path.indexOf('?')) : ''
}
