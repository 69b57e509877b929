import { centralCities, listedLength, placeLength } from '../agencies/places.ts'
import { foldTone } from '../agencies/folding.ts'
import type { Line } from '../lines/lines.ts'
import { spanOf, type View } from '../lines/view.ts'
import { capital, type Frame } from './frame.ts'
import { titled } from './names.ts'
import type { Fact } from './signer.ts'

/** The province a document is of: named in its letterhead, else the only one named in its text. */
export function provinceOf({
  lines,
  frame,
  news,
}: {
  lines: ReadonlyArray<Line>
  frame: Frame
  news: boolean
}): Fact | null {
  const head = provinceIn([frame.headText].filter(view => !news && view.s !== ''))
  const found =
    head ??
    (news ? null : provinceInHead(frame.headText)) ??
    provinceIn(lines.slice(0, news ? lines.length : Math.min(lines.length, frame.body + 12)))
  if (!found) return null
  const because = head
    ? 'Tên tỉnh, thành phố trong phần đầu văn bản.'
    : 'Tỉnh, thành phố duy nhất được nêu trong văn bản.'
  return { value: found.name, ...spanOf(found.view, found.start, found.end), because, unsure: !head }
}

/** A department's letter may name its province only as the place of issue; a commune's place of issue is the commune. */
export function placeOfIssue(frame: Frame, issuer: Fact | null): Fact | null {
  if (!issuer || !/^(?:Sở|Tỉnh|Thành ủy|Bộ Chỉ huy)(?:\s|$)|(?:\s|^)(?:tỉnh|thành phố)$/u.test(issuer.value))
    return null
  const hit = /(?:^|[\n|]\s?)(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,3}),\s{0,2}ngày/u.exec(frame.headText.s)
  const name = hit ? provinceName(hit[1]!) : null
  if (!hit || !name || capital(name) || name.split(/\s/u).length !== hit[1]!.split(/\s/u).length) return null
  const start = hit.index + hit[0].indexOf(hit[1]!)
  const because = 'Cơ quan cấp tỉnh; địa danh ghi trước ngày ban hành.'
  return { value: name, ...spanOf(frame.headText, start, start + hit[1]!.length), because, unsure: true }
}

const cities = new RegExp(`(?:thành phố|TP\\.?)\\s(${centralCities.join('|')})(?!\\p{L})`, 'giu')

/** The one province a text is about; null for central bodies and when several are named. */
function provinceIn(
  views: ReadonlyArray<View>,
): { name: string; view: View; start: number; end: number } | null {
  const found: Array<{ name: string; view: View; start: number; end: number }> = []
  for (const view of views) {
    for (const hit of view.s.matchAll(
      /(?<!\p{L})(?:(?:tỉnh|TỈNH|Tỉnh) |TỈNH\n(?=\p{Lu}{2,} \p{Lu}{2,}))(\p{Lu}[\p{L}]*(?:(?: - | )\p{Lu}\p{L}*){0,5})/gu,
    )) {
      for (const name of othersListed(
        view.s.slice(hit.index + hit[0].length, hit.index + hit[0].length + 200),
        view.s.slice(Math.max(0, hit.index - 50), hit.index),
      ))
        found.push({ name, view, start: hit.index, end: hit.index + hit[0].length })
      const office = /(?:tịch|đốc|thư|[Tt]rưởng)\s[^.;:]{0,30}$/u.test(
        view.s.slice(Math.max(0, hit.index - 50), hit.index),
      )
      const name = provinceName(hit[1]!, office)
      if (name) found.push({ name, view, start: hit.index, end: hit.index + hit[0].length })
    }
    for (const hit of view.s.matchAll(
      /(?<!\p{L})(?:T[Ỉỉ]NH [ỦU][ỶY]|TỈNH ỦY|THÀNH ỦY|[Tt]ỉnh (?:ủy|uỷ)|[Tt]hành (?:ủy|uỷ)) (\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,3})/gu,
    )) {
      const words = hit[1]!.split(' ')
      const known = listedLength(words)
      if (known > 0)
        found.push({
          name: capitalised(words.slice(0, known).join(' ')),
          view,
          start: hit.index,
          end: hit.index + hit[0].length,
        })
    }
    for (const hit of view.s.matchAll(cities)) {
      found.push({ name: titled(hit[1]!), view, start: hit.index, end: hit.index + hit[0].length })
    }
  }
  const names = new Set(found.map(({ name }) => foldTone(name)))
  return names.size === 1 ? found.find(({ name }) => /\p{Ll}/u.test(name))! : null
}

/** A department's letterhead may close with its province alone: `SỞ Y TẾ BẮC NINH`. */
function provinceInHead(head: View): ReturnType<typeof provinceIn> {
  const end = head.s.search(/(?:^|[\s|])(?:Số|SỐ)\s?:?/u)
  const zone = head.s.slice(0, end < 0 ? 160 : end)
  for (const hit of zone.matchAll(
    /(?<!\p{L})(?:SỞ|CÔNG AN|BAN|HỘI|CỤC|CHI CỤC|BỆNH VIỆN|TRƯỜNG|TÒA ÁN|VIỆN)\s(?:\p{Lu}+,? ?){1,9}/gu,
  )) {
    const words = hit[0].trim().split(/\s+/u)
    const at = words.findIndex(
      (_, i) => i > 1 && words.length - i >= 2 && listedLength(words.slice(i)) === words.length - i,
    )
    if (at < 0 || /^(?:XÃ|PHƯỜNG|HUYỆN|QUẬN|TRẤN|PHỐ|KHU)$/u.test(words[at - 1]!)) continue
    return {
      name: titled(words.slice(at).join(' ')),
      view: head,
      start: hit.index,
      end: hit.index + hit[0].length,
    }
  }
  return null
}

/** `các tỉnh A, B và C`: the others of the list. */
function othersListed(after: string, before: string): string[] {
  if (!/[Cc]ác\s$/u.test(before)) return []
  const run = /^(?:(?:,| và)\s\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}){1,8}/u.exec(after)?.[0] ?? ''
  return run
    .split(/,| và /u)
    .map(name => name.trim())
    .filter(name => listedLength(name.split(' ')) > 0)
}

const notPlace = /^(?:Ủy|Uỷ|Đoàn|Hội|Ban|Bộ|Sở|Số|Căn|Cộng|Độc|Công|Kế|Giai)$/u

/** The province at the head of a run of capitalised words: listed ones first; null where a person or a body stands. */
function provinceName(run: string, office = false): string | null {
  const words = run.split(/\s/u)
  const known = listedLength(words)
  if (known > 0) return capitalised(words.slice(0, known).join(' '))
  const end = words.findIndex(word =>
    /^(?:UBND|HĐND|KẾ|CỘNG|ĐỘC|SỐ|ĐẢNG|BAN|SỞ|ỦY|UỶ|CÔNG|PHÒNG|Số|Sở|Ban|Độc)$/u.test(word),
  )
  const name = words.slice(0, end < 0 ? 6 : end)
  if (name.length === 0 || notPlace.test(name[0]!)) return null
  const length = capital(run) ? name.length : placeLength(name, { level: 'province', office })
  return length === 0 ? null : capitalised(name.slice(0, Math.min(4, length)).join(' '))
}

function capitalised(name: string): string {
  return /\p{Ll}/u.test(name) ? name : titled(name)
}
