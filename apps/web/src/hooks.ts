import { stripLanguage } from '#lib/speech/address.ts'
import { isPublicAnswer } from '#lib/speech/public-answer.ts'
import type { Reroute, Transport } from '@sveltejs/kit/hooks'

/** One set of routes serves both languages: `/en/…` is the English face of `/…`. */
export const reroute: Reroute = ({ url }) => stripLanguage(url.pathname)

/**
 * SvelteKit writes down what a page was given, for script that would take over in the browser. Public pages have none, so
 * their answers are not written down: that was a quarter of the work of a list.
 */
export const transport: Transport = {
  PublicAnswer: { encode: value => isPublicAnswer(value) && 1, decode: () => null },
}
