import { childrenOf, parseXml } from './parse-xml.ts'
import type { Archive } from './open-archive.ts'

/** Where a part of an Office package says its related parts are (ECMA-376 part 2, 9.3). Targets outside the file are left out. */
export interface Relations {
  /** The first part of a type, by the last word of the type's address. */
  ofType(type: string): string | undefined
  target(id: string): string | undefined
}

export async function relationsOf(archive: Archive, part: string): Promise<Relations> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  const bytes = await archive.read(name)
  const types = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const { attributes } of childrenOf(bytes ? parseXml(bytes, name) : undefined, 'Relationship')) {
    if (attributes['TargetMode'] === 'External') continue
    const type = attributes['Type']?.split('/').at(-1) ?? ''
    const target = partName(folder, attributes['Target'] ?? '')
    if (!types.has(type)) types.set(type, target)
    ids.set(attributes['Id'] ?? '', target)
  }
  return { ofType: type => types.get(type), target: id => ids.get(id) }
}

function partName(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
