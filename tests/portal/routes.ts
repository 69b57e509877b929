// The public routes, read off the folders they live in: what anybody reads, and what anybody may hand in.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const routes = join(import.meta.dirname, '../../apps/web/src/routes')

/** Every address that answers, as its folder writes it: `/plans/[plan]/text`, `/commitments.csv`. */
export function publicRoutes(): string[] {
  return ['(portal)', '(counter)'].flatMap(answeringIn).sort()
}

function answeringIn(folder: string): string[] {
  const files = readdirSync(join(routes, folder), { recursive: true, encoding: 'utf8' })
  const answering = files.filter(file => /(^|[/\\])(\+page\.svelte|\+server\.ts)$/.test(file))
  return answering.map(
    file => `/${file.replaceAll('\\', '/').replace(/\/?\+(page\.svelte|server\.ts)$/, '')}`,
  )
}
