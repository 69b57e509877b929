import { randomBytes } from 'node:crypto'
import { error } from '@sveltejs/kit'
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks'
import { faultWords } from '@camket/domain/publication/portal/words'
import { usualTimeZone } from '@camket/domain/people/time-zone'
import { noteDenial } from '@camket/services/kernel/turned-away'
import { isAway, isCut, theRegister } from '@camket/services/kernel/register'
import { findSession } from '@camket/services/people/findSession'
import { sentWhileAway } from '#lib/server/away.ts'
import { guardHeaders } from '#lib/server/headers.ts'
import { askedAddress } from '#lib/door/asked.ts'
import { sessionToken } from '#lib/door/session.ts'
import { tenantAt, zoneOf } from '#lib/door/tenant.ts'
import { languageOf, stripLanguage } from '#lib/speech/address.ts'
import { mirrorOf } from '#lib/speech/mirror.ts'

export const handle: Handle = async ({ event, resolve }) => {
  const { locals, url, route } = event
  locals.language = languageOf(url.pathname)
  locals.now = new Date()
  locals.author = null
  locals.isOpened = true
  locals.denied = null
  locals.mirror = mirrorOf(event.request.headers)
  locals.timeZone = usualTimeZone
  tellBadForms(event.request)
  if (route.id !== null && !bare.has(route.id)) await openWorld(event)
  const response = isReservedAction(event)
    ? noSuchAction(locals)
    : await askedAddress.run(url, () =>
        resolve(event, {
          transformPageChunk: ({ html }) => html.replace('%camket.lang%', locals.language),
        }),
      )
  await noteDenied(locals)
  // Also where the office has no such page: what was asked for there is nobody else's business.
  const path = stripLanguage(url.pathname)
  const isPrivate = /^\/(?:office|doubt)(?![^/])/.test(path)
  guardHeaders(response, { url, mayScript: isPrivate })
  if (response.status === 503) response.headers.set('retry-after', '5')
  if (isPrivate) {
    response.headers.set('cache-control', 'no-store')
    // A mark that a browser sends back is one by which it is known.
    response.headers.delete('etag')
  }
  return response
}

/** Whoever asks for a page that is not their role's is told so, and the audit counts it. */
async function noteDenied(locals: App.Locals): Promise<void> {
  if (locals.denied === null) return
  const { register, tenant, author, now } = locals
  if (author !== null) await noteDenial({ register, tenant: tenant.tenant, author, now }, locals.denied)
}

/** A form that breaks off, or is none, is the sender's fault: a page in words for whoever still listens, no fault of ours. */
function tellBadForms(request: Request): void {
  const read = request.formData.bind(request)
  request.formData = async () => {
    const form = await read().catch((fault: unknown) => {
      if (fault instanceof Error && 'status' in fault) throw fault
      error(400)
    })
    if ([...form.values()].some(hasZero)) error(400)
    return form
  }
}

/** No word has a zero character in it, and the database would take it for a fault. */
function hasZero(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0')
}

/** SvelteKit keeps this name for itself and takes its use for a fault of ours. */
function isReservedAction({ request, url }: Event): boolean {
  return request.method === 'POST' && url.searchParams.has('/default')
}

function noSuchAction({ language }: App.Locals): Response {
  const text = `${faultWords.notFoundTitle[language]}. ${faultWords.notFound[language]}\n`
  return new Response(text, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** Pages that need no register: the gallery of components. */
const bare = new Set(['/gallery'])

type Event = Parameters<Handle>[0]['event']

/**
 * Whose world this address is, and, in the office only, who is signed in: public pages never look at a cookie. A fault here
 * is kept until a page asks for its world, so that the reader gets a page in words and in the right language.
 */
async function openWorld({ locals, url, route, params, cookies }: Event): Promise<void> {
  try {
    const isOffice = route.id?.startsWith('/(office)') ?? false
    const asked = isOffice ? [...url.searchParams.values()] : []
    if ([...Object.values(params), ...asked].some(hasZero)) error(404)
    const register = await theRegister()
    const tenant = await tenantAt(register, url, locals.now.getTime())
    if (tenant === null) error(404)
    Object.assign(locals, { register, tenant, timeZone: await zoneOf(register, tenant.tenant) })
    const token = isOffice ? sessionToken(cookies, url) : null
    if (token === null) return
    locals.author = await findSession({ register, tenant: tenant.tenant, now: locals.now }, token)
  } catch (fault) {
    const get = (): never => {
      throw fault
    }
    locals.isOpened = false
    Object.defineProperties(locals, { register: { get }, tenant: { get }, author: { get } })
  }
}

/** What nobody foresaw is our fault: it goes to the log under a number, and the reader gets the same number. */
export const handleError: HandleServerError = ({ kind, error: fault, event }) => {
  if (kind !== 'unknown') return
  // The route, not the address: a private link has its secret in the path.
  const where = event.route.id ?? event.url.pathname
  // Its operator is told once, by whoever opened the register; of one that broke for a moment nobody else tells.
  if (isCut(fault)) process.stderr.write(`cut while saving at ${event.request.method} ${where}\n`)
  if (isAway(fault)) return { status: 503, away: sentWhileAway(event.request, event.locals.isOpened) }
  const reference = randomBytes(5).toString('hex')
  const what = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  process.stderr.write(`fault ${reference} at ${event.request.method} ${where}\n${what}\n`)
  return { reference }
}
