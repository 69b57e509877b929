// Every field that the register stores or sends, found where it is declared: the database, the JSON schemas, the browser.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { listColumns } from '../../packages/storage/src/columns.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { jsonSchemas } from './schemas.ts'

export interface Field {
  readonly name: string
  readonly type: string
}

/** Columns of a freshly migrated database, so that no statement in a migration can be missed. */
export async function fieldsOfDatabase(): Promise<Field[]> {
  const url = process.env.CAMKET_TEST_DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'camket-inventory-'))
  const database = await openDatabase(url ? { url } : { dataDir: folder })
  try {
    const columns = await listColumns(database)
    return columns.map(({ table, column, type }) => ({ name: `${table}.${column}`, type }))
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface JsonShape {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonShape>>
  readonly additionalProperties?: JsonShape | boolean
  readonly items?: JsonShape
  readonly anyOf?: readonly JsonShape[]
  readonly oneOf?: readonly JsonShape[]
}

/** Leaves of every declared JSON schema, `[]` for the items of a list and `*` for any key of a map. */
export function fieldsOfSchemas(): Field[] {
  return Object.entries(jsonSchemas).flatMap(([name, { schema }]) =>
    leaves(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) as JsonShape, name),
  )
}

function leaves(shape: JsonShape, name: string): Field[] {
  if (shape.properties)
    return Object.entries(shape.properties).flatMap(([key, part]) => leaves(part, `${name}.${key}`))
  if (typeof shape.additionalProperties === 'object') return leaves(shape.additionalProperties, `${name}.*`)
  if (shape.items) return leaves(shape.items, `${name}[]`)
  const inner = (shape.anyOf ?? shape.oneOf)?.filter(part => part.properties ?? part.items)
  if (inner && inner.length > 0) return inner.flatMap(part => leaves(part, name))
  return [{ name, type: shape.type ?? shape.anyOf?.map(part => part.type).join(' or ') ?? 'json' }]
}

/** What pages and their workers keep in a browser: every use of its storage and every cookie that is set, file by file. */
export function fieldsOfBrowser(web = 'apps/web'): Field[] {
  return [join(web, 'src'), join(web, 'static')].flatMap(sources).flatMap(file => {
    const place = relative(web, file)
      .replaceAll('\\', '/')
      .replace(/^src\//, '')
    return storesIn(readFileSync(file, 'utf8')).map(store => ({
      name: `browser ${store}: ${place}`,
      type: 'text',
    }))
  })
}

/** What of a browser a source writes to; reading `document.cookie` keeps nothing. */
export function storesIn(text: string): string[] {
  const uses = text.matchAll(
    /\b(sessionStorage|localStorage|indexedDB|caches|cookieStore)\b|\b(cookies)\.set\(|\bdocument\.(cookie)\s*\+?=(?!=)/g,
  )
  return [...new Set([...uses].map(([, store, set, written]) => store ?? set ?? `document.${written}`))]
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      entry =>
        entry.isFile() && /\.(ts|m?js|svelte|html)$/.test(entry.name) && !entry.name.includes('.test.'),
    )
    .map(entry => join(entry.parentPath, entry.name))
}
