// The part that opens this page where no server answers; it is asked to look after nothing else.
const scopes = ['/office/field', '/en/office/field']

/** Lets the page be opened without a line, in both languages; `onNewer` when a newer one was laid down beside it. */
export async function installPage(onNewer: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === 'newer') onNewer()
  })
  for (const scope of scopes) await navigator.serviceWorker.register('/field-worker.js', { scope })
  const worker = await navigator.serviceWorker.ready
  worker.active?.postMessage({ look: true, parts: loadedParts() })
}

/** What this page has loaded of its own: kept with it, also what no tag of it names. */
const loadedParts = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/_app/immutable/'),
    )
    .map(({ pathname }) => pathname)
