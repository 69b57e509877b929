/** Headers of every answer; pages carry their content policy from SvelteKit, other files get the strictest here. */
export function guardHeaders(response: Response, { url, mayScript }: { url: URL; mayScript: boolean }): void {
  const { headers } = response
  const policy = headers.get('content-security-policy')
  // SvelteKit allows one inline style of its client part wherever some page has script; public pages have none.
  if (policy !== null && !mayScript)
    headers.set(
      'content-security-policy',
      policy.replace(/\s*style-src-attr [^;]*;/, " style-src-attr 'none';"),
    )
  headers.set('x-content-type-options', 'nosniff')
  headers.set('referrer-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
  headers.set('cross-origin-opener-policy', 'same-origin')
  if (url.protocol === 'https:')
    headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  if (!headers.has('content-security-policy'))
    headers.set(
      'content-security-policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
}
