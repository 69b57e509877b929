// Vietnamese stands at `/…`, English at `/en/…`; every other part of an address is the same.
import type { Language } from '@camket/domain/kernel/language'

/** The language that an address asks for. */
export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi'
}

/** The address without its language, as the routes know it. */
export function stripLanguage(pathname: string): string {
  return languageOf(pathname) === 'en' ? pathname.slice(3) || '/' : pathname
}

/** The address of a page in one language; `path` is as the routes know it, with or without a query. */
export function addressIn(language: Language, path: string): string {
  if (language === 'vi') return path
  return path === '/' || path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`
}
