import { part, type View } from './view.ts'

export type LabelKind =
  'part' | 'letter' | 'roman' | 'article' | 'number' | 'decimal' | 'point' | 'inline' | 'bullet' | 'plus'

export interface Label {
  readonly kind: LabelKind
  /** As it stands in a path: `II`, `Điều 2`, `1`, `1.2`, `a`; empty for a bullet. */
  readonly name: string
  /** Characters of the line that the label takes. */
  readonly length: number
}

const patterns: ReadonlyArray<readonly [LabelKind, RegExp]> = [
  [
    'part',
    /^(Phần (?:thứ )?(?:\p{L}{1,5}|\d{1,2}|[IVX]{1,4})|PHẦN (?:THỨ )?(?:\p{Lu}{1,5}|\d{1,2}))[.:]?(?: |$)/u,
  ],
  ['part', /^(Chương [IVX\d]{1,4}|CHƯƠNG [IVX\d]{1,4})[.:]?(?: |$)/u],
  ['article', /^[ĐÐD]iều (\d{1,3})[.:]?(?: |$)/u],
  ['article', /^ĐIỀU (\d{1,3})[.:]?(?: |$)/u],
  ['roman', /^([IVX]{1,5}) ?[./)\-–:] ?(?=\p{Lu}|[“"(]|$)/u],
  ['roman', /^([IVX]{1,5}) (?=\p{Lu}{2,}[ ,])/u],
  ['roman', /^([ivx]{1,4})\. (?=\p{L})/u],
  ['letter', /^([A-E])[.)/] ?(?=\p{Lu}{2,})/u],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]? (?=\D)/u],
  ['inline', /^\((\d{1,2}|[a-eghiklmnđ])\) ?(?=\p{L})/u],
  ['number', /^(\d{1,2})[.)/] ?(?=\p{L}|[“"(])/u],
  ['number', /^(\d{1,2}) ?[-–] (?=\p{Lu})/u],
  // Offices count a b c d đ e g; a word processor's own counting gives f and j too, always with a bracket.
  ['point', /^([a-zđ])\) ?(?=\p{L}|[“"(\d])/u],
  ['point', /^([a-eg-ikl-vxyđ])\. ?(?=\p{L}|[“"(\d])/u],
  ['plus', /^(\+) ?(?=\S)/u],
  ['bullet', /^([-–—•*●▪·]) ?(?=[\p{L}\d“"(])/u],
]

/** The printed label a line begins with, or null. */
export function labelOf(s: string): Label | null {
  for (const [kind, pattern] of patterns) {
    const found = pattern.exec(s)
    if (!found) continue
    if (kind === 'roman' && !isRoman(found[1]!)) continue
    const bare = kind === 'bullet' || kind === 'plus'
    const name = kind === 'article' ? `Điều ${found[1]}` : found[1]!
    return { kind, name: bare ? '' : kind === 'roman' ? name.toUpperCase() : name, length: found[0].length }
  }
  return null
}

function isRoman(s: string): boolean {
  return /^(?:X{0,2}(?:IX|IV|V?I{0,3}))$/iu.test(s) && s !== ''
}

/** The line without its label. */
export function afterLabel(view: View, label: Label | null): View {
  return label ? part(view, label.length) : view
}
