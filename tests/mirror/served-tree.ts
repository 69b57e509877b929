// A site that shows a made register, honest or not, and copies fetched from it.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { siteSource } from '../../apps/verify/src/sources/site.ts'
import { openFolder } from '../../apps/cli/src/mirror/folder.ts'
import { mirrorSite, type FromOutcome, type FromSite } from '../../apps/cli/src/mirror/from/mirror-site.ts'
import { today } from '../verify/made-records.ts'
import type { Tree } from '../verify/public-tree.ts'

export interface Site {
  readonly address: URL
  /** What is shown from now on. */
  tree: Tree
  /** Answers in place of the tree where it gives true. */
  instead: ((path: string, ...at: Parameters<RequestListener>) => boolean) | null
  /** Paths that were asked for since it was emptied. */
  readonly asked: string[]
}

export async function openSite(tree: Tree): Promise<Site> {
  const asked: string[] = []
  const server: Server = createServer((req, res) => {
    const path = decodeURIComponent((req.url ?? '').slice(1))
    asked.push(path)
    if (site.instead?.(path, req, res) === true) return
    const bytes = site.tree.get(path)
    res.writeHead(bytes === undefined ? 404 : 200).end(bytes)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const site: Site = { address, tree, instead: null, asked }
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })
  return site
}

/** A place for copies that is gone afterwards. */
export function placeForCopies(): (name: string) => string {
  const place = mkdtempSync(join(tmpdir(), 'camket-from-'))
  afterAll(() => rmSync(place, { recursive: true, force: true }))
  return name => join(place, name)
}

/** One run of `camket mirror FOLDER --from SITE`. */
export async function fetchCopy(
  site: Site,
  path: string,
  how: Partial<Pick<FromSite, 'key' | 'all' | 'site'>> = {},
): Promise<FromOutcome> {
  site.asked.length = 0
  const folder = openFolder(path)
  try {
    return await mirrorSite({
      site: siteSource(site.address, { retries: 0 }),
      address: site.address.href,
      folder,
      path,
      all: false,
      digest: bytes => createHash('sha256').update(bytes).digest(),
      now: today,
      progress: () => undefined,
      ...how,
    })
  } finally {
    folder.leave()
  }
}
