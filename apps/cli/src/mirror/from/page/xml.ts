// Feeds and drawings: two small languages, of which every word is known.
import { drawing, feed, maySay } from './allowed.ts'
import { targetOf } from './names.ts'
import { tagsOf, type PageFault } from './tags.ts'

const declaration = '<?xml version="1.0" encoding="utf-8"?>'

/** The files that a feed leads to; else what is wrong with it. */
export function linksOfFeed(path: string, text: string): readonly string[] | PageFault {
  return text.startsWith(`${declaration}\n<feed `)
    ? judged({ path, text, at: declaration.length, list: feed })
    : 'head'
}

export function faultOfDrawing(path: string, text: string): readonly string[] | PageFault {
  return text.startsWith('<svg ') ? judged({ path, text, at: 0, list: drawing }) : 'head'
}

interface Judged {
  readonly path: string
  readonly text: string
  readonly at: number
  readonly list: typeof feed
}

function judged({ path, text, at, list }: Judged): readonly string[] | PageFault {
  const links: string[] = []
  for (const { name, attributes } of tagsOf(text, at, 'xml') ?? [{ name: '', attributes: [] }]) {
    if (name === '') return 'form'
    const rules = Object.hasOwn(list, name) ? list[name] : undefined
    if (rules === undefined) return 'element'
    for (const said of attributes) {
      if (!maySay(rules, said, false)) return 'attribute'
      if (said[0] !== 'href') continue
      const target = targetOf(path, said[1])
      if (target === null) return 'link'
      links.push(target)
    }
  }
  return links
}
