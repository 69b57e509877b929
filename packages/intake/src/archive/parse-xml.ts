// XML as a small tree. Prefixes are made canonical ("w:p" whatever the file calls the namespace), so readers compare plain names.
import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../document.ts'
import { namespaces } from './namespaces.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Array<XmlElement | string>
}

/** Far deeper than tables in tables in text boxes; far less than what a recursive walk can bear. */
const deepest = 400
/** More than a thousand pages of Word; bounds the memory of the tree to about 250 MB. */
const mostElements = 400_000
const noAttributes: Readonly<Record<string, string>> = Object.freeze({})
/** Words and attributes of over a thousand pages; and one text, comment or attribute may not be longer than the chunks that are read without an event. */
const mostCharacters = 10_000_000
const mostQuietChunks = 8
const chunkBytes = 256 * 1024

/**
 * Called when an element is complete; true takes it off the tree, so that long lists need not be held whole.
 */
export type Detach = (element: XmlElement) => boolean

/**
 * Parses one part of a document; the root element.
 * @throws UnreadableFile doctype (before any entity is read), too-deep, too-large, or damaged when not well-formed
 */
export function parseXml(bytes: Uint8Array, part: string, detach?: Detach): XmlElement {
  const builder = new TreeBuilder(part, detach)
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      builder.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }))
    }
    builder.parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('damaged', { part })
  }
  if (!builder.root) throw new UnreadableFile('damaged', { part })
  return builder.root
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

/** The prefixes in force, and the canonical names already worked out under them. */
interface Scope {
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

interface Attribute {
  readonly name: string
  readonly value: string
}

class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: false, position: false })
  root: XmlElement | null = null
  private readonly part: string
  private readonly detach: Detach | undefined
  private readonly open: XmlElement[] = []
  private readonly scopes: Scope[] = []
  private scope: Scope = { prefixes: new Map(), names: new Map() }
  private attributes: Attribute[] = []
  private elements = 0
  private characters = 0
  private events = 0
  private quietChunks = 0

  constructor(part: string, detach?: Detach) {
    this.part = part
    this.detach = detach
    this.parser.on('doctype', () => {
      throw new UnreadableFile('doctype', { part })
    })
    this.parser.on('error', error => {
      throw error
    })
    this.parser.on('attribute', attribute => void this.attributes.push(attribute))
    this.parser.on('opentag', tag => this.start(tag.name))
    this.parser.on('text', text => this.add(text))
    this.parser.on('cdata', text => this.add(text))
    this.parser.on('closetag', () => this.end())
  }

  write(chunk: string): void {
    const before = this.events
    this.parser.write(chunk)
    this.quietChunks = this.events === before ? this.quietChunks + 1 : 0
    if (this.quietChunks > mostQuietChunks) throw this.tooLarge()
  }

  private add(text: string): void {
    this.events++
    this.characters += text.length
    if (this.characters > mostCharacters) throw this.tooLarge()
    this.open.at(-1)?.children.push(text)
  }

  private tooLarge(): UnreadableFile {
    return new UnreadableFile('too-large', { part: this.part })
  }

  private start(name: string): void {
    if (this.open.length >= deepest) throw new UnreadableFile('too-deep', { part: this.part })
    this.events++
    if (++this.elements > mostElements) throw this.tooLarge()
    this.scopes.push(this.scope)
    const attributes = this.attributes.length > 0 ? this.takeAttributes() : noAttributes
    const element: XmlElement = { name: this.canonical(name), attributes, children: [] }
    this.root ??= element
    this.open.at(-1)?.children.push(element)
    this.open.push(element)
  }

  private end(): void {
    const element = this.open.pop()!
    this.scope = this.scopes.pop()!
    if (this.detach?.(element)) {
      this.open.at(-1)?.children.pop()
      this.elements -= 1 + descendants(element)
    }
  }

  private takeAttributes(): Record<string, string> {
    const found = this.attributes
    this.attributes = []
    if (found.some(({ name }) => name.startsWith('xmlns'))) this.enterScope(found)
    const own: Record<string, string> = {}
    for (const { name, value } of found) {
      this.characters += value.length
      own[name.includes(':') ? this.canonical(name) : name] = value
    }
    if (this.characters > mostCharacters) throw this.tooLarge()
    return own
  }

  private enterScope(attributes: ReadonlyArray<Attribute>): void {
    const prefixes = new Map(this.scope.prefixes)
    for (const { name, value } of attributes) {
      if (name.startsWith('xmlns')) prefixes.set(name.slice(6), namespaces.get(value) ?? '?')
    }
    this.scope = { prefixes, names: new Map() }
  }

  private canonical(raw: string): string {
    let name = this.scope.names.get(raw)
    if (name === undefined) {
      name = this.resolve(raw)
      this.scope.names.set(raw, name)
    }
    return name
  }

  private resolve(raw: string): string {
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    const space = this.scope.prefixes.get(prefix) ?? prefix
    return space === '' ? raw.slice(colon + 1) : `${space}:${raw.slice(colon + 1)}`
  }
}

function descendants(element: XmlElement): number {
  let count = 0
  for (const child of element.children) if (typeof child !== 'string') count += 1 + descendants(child)
  return count
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child
  }
  return undefined
}

/** The children that are elements, of one name or of any. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return []
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** Every element of that name below, in document order. */
export function findAll(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) found.push(child)
    findAll(child, name, found)
  }
  return found
}

/** Whether an element of one of these names stands anywhere below. */
export function holdsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some(
    child => typeof child !== 'string' && (names.has(child.name) || holdsAny(child, names)),
  )
}

/** All characters below an element. */
export function textOf(element: XmlElement): string {
  let text = ''
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child)
  return text
}
