import { fieldWords } from '@camket/domain/oversight/field/page-words'
import { addressIn } from '#lib/speech/address.ts'
import type { RequestHandler } from './$types'

/** What a phone needs to keep the page among its programs; the same for everybody. */
export const GET: RequestHandler = ({ locals: { language } }) => {
  const start = addressIn(language, '/office/field')
  const manifest = {
    id: start,
    start_url: start,
    scope: start,
    lang: language,
    name: `Cam Kết: ${fieldWords.title[language]}`,
    short_name: fieldWords.short[language],
    display: 'standalone',
    background_color: '#fbf7ee',
    theme_color: '#fbf7ee',
    icons: [
      { src: '/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      // Not every phone takes a drawing; those that do not ask for these two sizes.
      ...[192, 512].map(size => ({
        src: `/mark-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any',
      })),
    ],
  }
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } })
}
