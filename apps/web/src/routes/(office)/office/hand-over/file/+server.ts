import { handOverWords } from '@camket/domain/oversight/hand-over/words'
import { showHandOver } from '@camket/services/oversight/hand-over/showHandOver'
import { doorFor, orError } from '#lib/office/door.ts'
import { xmlText } from '#lib/server/xml.ts'
import { voiceAlone } from '#lib/speech/voice.ts'
import type { RequestHandler } from './$types'

const look = `body{font:11pt/1.55 "Times New Roman",Tinos,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.6rem}ol{padding-left:1.4rem}li{margin:0 0 1rem;break-inside:avoid}
p{margin:.2rem 0}.entry-facts span+span::before{content:" · "}dl{margin:.3rem 0}dt{font-weight:bold}dd{margin:0 0 .2rem 1rem}
a{color:inherit}`

/** The hand-over as one file that needs nothing else: it opens in any browser or word processor, prints, and can be kept. */
export const GET: RequestHandler = async event => {
  const door = doorFor(event, 'readClaims')
  const body = event.url.searchParams.get('body') ?? ''
  const handOver = orError(await showHandOver(door, { body }))
  const { language } = event.locals
  const context = voiceAlone(language, event.locals.timeZone)
  const [{ render }, { default: HandOverSheet }] = await Promise.all([
    import('svelte/server'),
    import('#lib/oversight/hand-over/HandOverSheet.svelte'),
  ])
  const sheet = await render(HandOverSheet, { props: { handOver, origin: event.url.origin }, context })
  const title = `${handOverWords.title[language]}: ${xmlText(handOver.body.name)}`
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${look}</style></head><body><h1>${title}</h1>${sheet.body}</body></html>`
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="ban-giao-${handOver.today}.html"`,
    },
  })
}
