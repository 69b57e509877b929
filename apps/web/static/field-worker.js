// Opens the page of work without a line where no server answers. It keeps that one page and the parts that it is made of, and
// nothing else: no other page of the office, no answer with anybody's words in it.
const shell = new URL(self.registration.scope).pathname
const prefix = `camket-field ${shell} `
const isPart = pathname => pathname.startsWith('/_app/immutable/') || pathname === '/mark.svg'

self.addEventListener('install', event => event.waitUntil(layDown().then(() => self.skipWaiting())))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin) return
  if (event.request.mode === 'navigate' && pathname === shell) event.respondWith(open(event))
  else if (isPart(pathname)) event.respondWith(part(event.request))
})

self.addEventListener('message', event => {
  if (event.data?.look !== true) return
  event.waitUntil(add(event.data.parts ?? []).then(() => layDown()))
})

// The page that lies here opens at once; whether there is a newer one is asked afterwards.
async function open(event) {
  const cache = await newest()
  const kept = cache === null ? undefined : await cache.match(shell)
  if (kept === undefined) return fetch(event.request)
  event.waitUntil(layDown().catch(() => undefined))
  return kept
}

async function part(request) {
  const kept = await caches.match(new URL(request.url).pathname)
  return kept ?? fetch(request)
}

// One that is still being laid down has no page yet.
async function newest() {
  const names = (await caches.keys()).filter(name => name.startsWith(prefix))
  for (const name of names.reverse()) {
    const cache = await caches.open(name)
    if ((await cache.match(shell)) !== undefined) return cache
  }
  return null
}

async function add(parts) {
  const cache = await newest()
  if (cache === null) return
  for (const address of parts.filter(isPart)) {
    if ((await cache.match(address)) === undefined) await cache.add(address)
  }
}

let running = null
/** Fetches the page; where its parts differ from those that lie here, all of them first, then the page, then the old ones go. */
function layDown() {
  running ??= fetchShell().finally(() => {
    running = null
  })
  return running
}

async function fetchShell() {
  const answer = await fetch(shell, { credentials: 'omit', cache: 'no-store', redirect: 'error' })
  if (!answer.ok) throw new Error(`the page answered ${answer.status}`)
  const html = await answer.clone().text()
  const parts = [...new Set(html.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css)/g) ?? []), '/mark.svg']
  const name = prefix + (await digest(parts.join('\n')))
  const before = (await caches.keys()).filter(each => each.startsWith(prefix))
  const cache = await caches.open(name)
  for (const address of parts) if ((await cache.match(address)) === undefined) await cache.add(address)
  await cache.put(shell, answer)
  const old = before.filter(each => each !== name)
  for (const each of old) await caches.delete(each)
  if (old.length === 0) return
  for (const client of await self.clients.matchAll()) client.postMessage('newer', [])
}

async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('')
}
