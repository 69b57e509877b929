// The page that checks, as built: the same file that lies in every mirror, under a policy of its own.
import { readFile } from 'node:fs/promises'
import { verifyPageFile } from '@camket/verify/page-build/page-file'
import { createPage, type Page } from './page-cache.ts'

let kept: Promise<Page> | null = null

export function isVerifyPage(url: string): boolean {
  return /^\/verify\.html(\?|$)/.test(url)
}

/** Read once; rejects with the system's error where it was never built. */
export function verifyPage(): Promise<Page> {
  kept ??= load()
  // What failed once may be there at the next asking.
  kept.catch(() => (kept = null))
  return kept
}

async function load(): Promise<Page> {
  const page = await readFile(verifyPageFile, 'utf8')
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]
  if (policy === undefined) throw new Error('the page that checks has no policy of its own')
  return createPage(
    200,
    [
      ['content-type', 'text/html; charset=utf-8'],
      ['content-security-policy', `${policy}; frame-ancestors 'none'; connect-src 'none'`],
      ['cache-control', 'no-cache'],
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
      ['x-frame-options', 'DENY'],
    ],
    Buffer.from(page),
  )
}
