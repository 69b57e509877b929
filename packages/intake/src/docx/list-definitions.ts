// The numbering part: what each list's levels look like (ECMA-376, 17.9).
import { childOf, childrenOf, findAll, type XmlElement } from '../archive/parse-xml.ts'
import { isOn, parseLook, type RunLook } from './looks.ts'
import { valueOf, type Styles } from './styles.ts'

export interface ListLevel {
  readonly start: number
  readonly format: string
  /** With `%1` … `%9` for the numbers of the levels. */
  readonly pattern: string
  /** The level after which this one starts again, from 1; 0 for never. */
  readonly restart: number | undefined
  readonly legal: boolean
  readonly suffix: string
  /** The paragraph style tied to this level. */
  readonly style: string | undefined
  readonly look: RunLook
}

export interface ListDefinition {
  /** Lists of one abstract definition count on together. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Numbers that this list sets its levels back to when it is first used. */
  readonly startOver: ReadonlyMap<number, number>
}

export function readLists(
  xml: XmlElement | undefined,
  styles: Styles,
): (id: string) => ListDefinition | undefined {
  const abstracts = byId(xml, 'w:abstractNum', 'w:abstractNumId')
  const lists = byId(xml, 'w:num', 'w:numId')
  const known = new Map<string, ListDefinition | undefined>()
  const define = (id: string): ListDefinition | undefined => {
    const list = lists.get(id)
    const abstract = list && resolveAbstract(list, { abstracts, lists, styles })
    return abstract && parseList(list, abstract, styles)
  }
  return id => {
    if (!known.has(id)) known.set(id, define(id))
    return known.get(id)
  }
}

function byId(xml: XmlElement | undefined, name: string, key: string): Map<string, XmlElement> {
  return new Map(childrenOf(xml, name).map(element => [element.attributes[key] ?? '', element]))
}

interface Parts {
  readonly abstracts: ReadonlyMap<string, XmlElement>
  readonly lists: ReadonlyMap<string, XmlElement>
  readonly styles: Styles
}

/** A definition may only point to a numbering style, whose list has the levels. */
function resolveAbstract(list: XmlElement, parts: Parts): XmlElement | undefined {
  let abstract = parts.abstracts.get(valueOf(list, 'w:abstractNumId') ?? '')
  for (let hops = 0; abstract && hops < 5; hops++) {
    const link = valueOf(abstract, 'w:numStyleLink')
    if (link === undefined) return abstract
    const target = parts.lists.get(parts.styles.listOf(link) ?? '')
    if (!target) return abstract
    abstract = parts.abstracts.get(valueOf(target, 'w:abstractNumId') ?? '')
  }
  return abstract
}

function parseList(list: XmlElement, abstract: XmlElement, styles: Styles): ListDefinition {
  const levels = new Map<number, ListLevel>()
  for (const level of childrenOf(abstract, 'w:lvl')) addLevel(levels, level, styles)
  const startOver = new Map<number, number>()
  for (const override of childrenOf(list, 'w:lvlOverride')) {
    const replaced = childOf(override, 'w:lvl')
    const index = Number(override.attributes['w:ilvl'])
    if (replaced) addLevel(levels, replaced, styles)
    const start = Number.parseInt(valueOf(override, 'w:startOverride') ?? '', 10)
    if (Number.isInteger(start)) startOver.set(index, start)
  }
  return { counter: abstract.attributes['w:abstractNumId'] ?? '', levels, startOver }
}

function addLevel(levels: Map<number, ListLevel>, xml: XmlElement, styles: Styles): void {
  const index = Number(xml.attributes['w:ilvl'])
  const restart = Number.parseInt(valueOf(xml, 'w:lvlRestart') ?? '', 10)
  levels.set(index, {
    start: Number.parseInt(valueOf(xml, 'w:start') ?? '0', 10) || 0,
    format: formatOf(xml),
    pattern: childOf(xml, 'w:lvlPicBulletId') ? '•' : (valueOf(xml, 'w:lvlText') ?? ''),
    restart: Number.isInteger(restart) ? restart : undefined,
    legal: isOn(childOf(xml, 'w:isLgl')) ?? false,
    suffix: valueOf(xml, 'w:suff') ?? 'tab',
    style: valueOf(xml, 'w:pStyle'),
    look: parseLook(childOf(xml, 'w:rPr'), styles.fonts),
  })
}

/** Formats newer than 2007 stand beside a plain one that every program knows. */
function formatOf(xml: XmlElement): string {
  const direct = childOf(xml, 'w:numFmt')
  const choice = direct ?? findAll(xml, 'w:numFmt').at(-1)
  return choice?.attributes['w:val'] ?? 'decimal'
}
