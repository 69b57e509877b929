// Fields: codes are out, results are read, except those that are furniture of the page (page numbers, tables of contents).
import { type XmlElement } from '../archive/parse-xml.ts'

interface OpenField {
  code: string
  /** While its code is read, and for good when its result is furniture. */
  hides: boolean
  inResult: boolean
}

export interface FieldState {
  /** Takes a `w:fldChar` into account. */
  mark(element: XmlElement): void
  /** Adds to the code of the innermost field. */
  code(text: string): void
  /** Whether words standing here are seen by a reader. */
  readonly shows: boolean
}

const furniture = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|TOC|INDEX)\b/i

/** Whether the result of a field with this code is page furniture. */
export function isFurniture(code: string): boolean {
  return furniture.test(code)
}

/** The fields of one story (body, a note, a box). A field without an end is damage and hides nothing. */
export function followFields(story: XmlElement): FieldState {
  const unclosed = unclosedIn(story)
  const open: OpenField[] = []
  let hiding = 0
  return {
    mark(element) {
      if (unclosed.has(element)) return
      const type = element.attributes['w:fldCharType']
      const field = open.at(-1)
      if (type === 'begin') {
        open.push({ code: '', hides: true, inResult: false })
        hiding++
      } else if (type === 'end' && open.pop()?.hides) {
        hiding--
      } else if (type === 'separate' && field && !field.inResult) {
        field.inResult = true
        field.hides = isFurniture(field.code)
        if (!field.hides) hiding--
      }
    },
    code(text) {
      const field = open.at(-1)
      if (field && !field.inResult) field.code += text
    },
    get shows() {
      return hiding === 0
    },
  }
}

const otherStories = new Set(['w:txbxContent', 'w:del', 'w:moveFrom'])

function unclosedIn(story: XmlElement): Set<XmlElement> {
  const open: Array<XmlElement[]> = []
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || otherStories.has(child.name)) continue
      if (child.name !== 'w:fldChar') visit(child)
      else if (child.attributes['w:fldCharType'] === 'begin') open.push([child])
      else if (child.attributes['w:fldCharType'] === 'end') open.pop()
      else open.at(-1)?.push(child)
    }
  }
  visit(story)
  return new Set(open.flat())
}
