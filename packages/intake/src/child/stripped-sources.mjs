// Preloaded by the reading process, which may write nothing and so keeps no cache of its own: sources whose types the
// program took off before. A source that is not as it was then is read as it is. Plain JavaScript, or it had to be stripped first.
import { readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/** @type {Readonly<Record<string, { readonly mtime: number, readonly source: string } | undefined>>} */
let kept = {}
try {
  kept = JSON.parse(readFileSync(process.env['CAMKET_STRIPPED'] ?? '', 'utf8')) ?? {}
} catch {
  // Nothing is kept before the first reading ended.
}

registerHooks({
  load(url, context, next) {
    const found = Object.hasOwn(kept, url) ? kept[url] : undefined
    return found !== undefined && statSync(fileURLToPath(url)).mtimeMs === found.mtime
      ? { format: 'module', source: found.source, shortCircuit: true }
      : next(url, context)
  },
})
