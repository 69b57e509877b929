import { stripLanguage } from '#lib/speech/address.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, url }) => ({
  who: locals.author?.name ?? null,
  path: stripLanguage(url.pathname) + url.search,
})
