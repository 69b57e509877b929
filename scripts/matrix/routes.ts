// The routes as they are: the folders of the web, and what their modules export.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const web = join(import.meta.dirname, '../../apps/web')
const routes = join(web, 'src/routes')

export interface Route {
  /** `/office/plans/[plan]`: the folder without its groups. */
  readonly address: string
  readonly kind: 'page' | 'endpoint' | 'file'
  /** Form actions of a page, methods of an endpoint that take something in. */
  readonly takes: readonly string[]
}

interface RouteModule {
  readonly actions?: Readonly<Record<string, unknown>>
  readonly [exported: string]: unknown
}

const writing = ['POST', 'PUT', 'PATCH', 'DELETE', 'fallback']

/** Every page and endpoint, and every file that is served as it lies; modules are loaded, for only they know their actions. */
export async function routesOfWeb(): Promise<Route[]> {
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).map(file =>
    file.replaceAll('\\', '/'),
  )
  const found: Route[] = []
  for (const file of files.sort()) {
    if (/(^|\/)\+server\.[jt]s$/.test(file)) {
      const exported = Object.keys(await load(file))
      found.push({
        address: addressOf(file),
        kind: 'endpoint',
        takes: exported.filter(name => writing.includes(name)),
      })
    } else if (/(^|\/)\+page\.svelte$/.test(file)) {
      const server = file.replace(/svelte$/, 'server.ts')
      const actions = existsSync(join(routes, server)) ? (await load(server)).actions : undefined
      found.push({ address: addressOf(file), kind: 'page', takes: Object.keys(actions ?? {}) })
    } else if (
      /(^|\/)\+page\.server\.ts$/.test(file) &&
      !files.includes(file.replace(/server\.ts$/, 'svelte'))
    ) {
      const { actions } = await load(file)
      found.push({ address: addressOf(file), kind: 'page', takes: Object.keys(actions ?? {}) })
    }
  }
  return [...found, ...staticFiles()]
}

/** A module that cannot be loaded is named: nobody knows what it would take in. */
async function load(file: string): Promise<RouteModule> {
  try {
    return (await import(pathToFileURL(join(routes, file)).href)) as RouteModule
  } catch (fault) {
    throw new Error(`${addressOf(file)}: its module does not load`, { cause: fault })
  }
}

function addressOf(file: string): string {
  const folders = file.split('/').slice(0, -1)
  return `/${folders.filter(folder => !/^\(.*\)$/.test(folder)).join('/')}`
}

function staticFiles(): Route[] {
  const files = readdirSync(join(web, 'static'), {
    recursive: true,
    withFileTypes: true,
  })
  return files
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(web, 'static').length))
    .map(path => ({ address: path.replaceAll('\\', '/'), kind: 'file', takes: [] }))
}
