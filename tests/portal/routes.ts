// The public routes, read off the folder they live in.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const portal = join(import.meta.dirname, '../../apps/web/src/routes/(portal)')

/** Every address that answers, as its folder writes it: `/plans/[plan]/text`, `/commitments.csv`. */
export function publicRoutes(): string[] {
  const files = readdirSync(portal, { recursive: true, encoding: 'utf8' })
  const answering = files.filter(file => /(^|[/\\])(\+page\.svelte|\+server\.ts)$/.test(file))
  return answering
    .map(file => `/${file.replaceAll('\\', '/').replace(/\/?\+(page\.svelte|server\.ts)$/, '')}`)
    .sort()
}
