import { slugOf } from '../kernel/fold.ts'

/** A public id for a new body: its name without marks, counted on where another body has that id. */
export function freeBodySlug(name: string, taken: ReadonlySet<string>): string {
  const stem = slugOf(name, 70) || 'body'
  let slug = stem
  for (let n = 2; taken.has(slug); n += 1) slug = `${stem}-${n}`
  return slug
}
