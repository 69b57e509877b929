import { childOf, childrenOf, type XmlElement } from '../archive/parse-xml.ts'
import type { BlockStyle } from '../document.ts'
import { formatCode } from './number-text.ts'

/** What a cell's style number says: how numbers are shown, and the look of the words. */
export interface CellLook {
  readonly code: string
  readonly font: string
  readonly style: BlockStyle
}

/** The styles part, as a list that cells point into. */
export function cellLooks(styles: XmlElement | undefined): ReadonlyArray<CellLook> {
  const codes = new Map<number, string>()
  for (const { attributes } of childrenOf(childOf(styles, 'numFmts'), 'numFmt')) {
    codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General')
  }
  const fonts = childrenOf(childOf(styles, 'fonts'), 'font')
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(xf => {
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)]
    return {
      code: formatCode(Number(xf.attributes['numFmtId'] ?? 0), codes),
      font: childOf(font, 'name')?.attributes['val'] ?? '',
      style: {
        ...(isOn(childOf(font, 'b')) ? { bold: true } : {}),
        ...(isOn(childOf(font, 'i')) ? { italic: true } : {}),
        ...(childOf(xf, 'alignment')?.attributes['horizontal']?.startsWith('center')
          ? { centred: true }
          : {}),
      },
    }
  })
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(0|false)$/.test(element.attributes['val'] ?? '1')
}
