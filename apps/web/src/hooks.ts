import { stripLanguage } from '#lib/speech/address.ts'
import type { Reroute } from '@sveltejs/kit/hooks'

/** One set of routes serves both languages: `/en/…` is the English face of `/…`. */
export const reroute: Reroute = ({ url }) => stripLanguage(url.pathname)
