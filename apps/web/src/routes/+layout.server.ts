import { stripLanguage } from '#lib/speech/address.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, url }) => ({
  language: locals.language,
  timeZone: locals.timeZone,
  mirror: locals.mirror,
  /** This page's address as the routes know it, for the language switch. */
  path: stripLanguage(url.pathname) + url.search,
})
