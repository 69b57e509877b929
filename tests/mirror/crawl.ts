// Follows every link of a copy the way a browser does from a disk.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { load } from 'cheerio'

export interface Crawled {
  readonly pages: number
  /** Links that leave the copy, are absolute, or whose file or place in it is missing: `page → link`. */
  readonly broken: readonly string[]
  /** Pages that lead to the list of what is left out, with the words of the link. */
  readonly leftOut: ReadonlySet<string>
}

/** Every file of a folder, with `/` between names, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => name.split(sep).join('/'))
    .sort()
}

export function crawl(root: string): Crawled {
  const places = new Map<string, Set<string>>()
  const placesIn = (file: string): Set<string> => {
    const known = places.get(file)
    if (known !== undefined) return known
    const $ = load(readFileSync(file, 'utf8'))
    const ids = new Set(
      $('[id]')
        .get()
        .map(element => $(element).attr('id') ?? ''),
    )
    places.set(file, ids)
    return ids
  }
  const broken: string[] = []
  const leftOut = new Set<string>()
  const pages = filesUnder(root).filter(file => /\.(html|xml)$/.test(file) && file !== 'verify.html')
  for (const page of pages) {
    const file = join(root, page)
    const xml = page.endsWith('.xml')
    const $ = load(readFileSync(file, 'utf8'), { xml })
    for (const element of $('[href], [src], [action]').get()) {
      const link = $(element).attr('href') ?? $(element).attr('src') ?? $(element).attr('action') ?? ''
      const [path = '', place] = link.split('#')
      const isAbsolute = /^([a-z][a-z0-9+.-]*:|\/)/i.test(link)
      const target = path === '' ? file : resolve(dirname(file), decodeURIComponent(path))
      const isInside = !relative(root, target).startsWith('..')
      const isThere = !isAbsolute && isInside && existsSync(target) && statSync(target).isFile()
      const isMissing =
        isThere &&
        place !== undefined &&
        place !== '' &&
        !xml &&
        !placesIn(target).has(decodeURIComponent(place))
      if (!isThere || isMissing) broken.push(`${page} → ${link}`)
      if (link.endsWith('mirror.html#left-out')) leftOut.add(`${page}: ${$(element).text().trim()}`)
    }
  }
  return { pages: pages.length, broken, leftOut }
}
