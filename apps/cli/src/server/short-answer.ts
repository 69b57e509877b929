import type { ServerResponse } from 'node:http'
import { fill, languages } from '@camket/domain/kernel/language'
import { serverWords } from '@camket/domain/kernel/server-words'

type ShortCode = keyof typeof serverWords

/** Answers without any page: plain text in both languages. */
export function answerShortly(
  res: ServerResponse,
  status: number,
  said: { code: ShortCode; values?: Record<string, string | number> },
): void {
  const phrase = serverWords[said.code]
  const text = languages.map(language => `${fill(phrase[language], said.values)}\n`).join('')
  if (res.headersSent) {
    res.destroy()
    return
  }
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  })
  res.end(text)
}
