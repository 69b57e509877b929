// Which freedoms an act touches: those of what it governs, not of what that is about.
import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import type { Finding } from './finding.ts'
import { has, rightsSaid, watches, type Sentence } from '../marks.ts'
import { spellingKey, type Syllable } from '../syllables.ts'

const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))
const persons = keys('người ai tên hộ viên sinh em nhân tượng khách dân')
const listed = ['danh', 'sách'].map(spellingKey)
const petitioning = keys('khiếu kiện tố đơn')
const carried = spellingKey('đưa')
const naming = keys('tên camera')
const pictured = ['ghi hình', 'trích hình', 'chụp hình', 'chụp ảnh', 'khuôn mặt'].map(pair =>
  pair.split(' ').map(spellingKey).join(' '),
)
const relating = keys('về đến tới bàn theo trong cho')
const conditional = keys('nếu khi vì do trước')

/** How far before an object its bearer, or the word that makes it a mere topic, can stand, in syllables. */
const near = 4

/** The freedoms that an act of this kind touches in its object. */
export function touched(
  sentence: Sentence,
  { i, kind, object }: { i: number; kind: string; object: number },
): Set<LimitableRight> {
  const { row, marks } = sentence
  const rights = new Set<LimitableRight>()
  const wide = watches(kind) || kind === 'counter'
  const strengths = wide ? ['!', '?', '^', '~', '*'] : ['!', '?', '^', '*']
  for (const strength of kind === 'hand' ? [...strengths, '>'] : strengths) {
    if (rights.size > 0 && (strength === '^' || strength === '?')) continue
    for (const right of rightsSaid(marks[object]!, strength))
      if (strength !== '~' || right !== 'privacy' || watches(kind)) rights.add(right)
  }
  const petitioner = has(marks[object]!, 'free:!expression+privacy')
  if (!watches(kind) && kind !== 'hand' && rights.size > 1 && petitioner) rights.delete('privacy')
  for (const right of rightsSaid(marks[i]!, '&')) rights.add(right)
  if (watches(kind) && (rightsSaid(marks[object]!, '@').size > 0 || toPolice(sentence, i)))
    rights.add('privacy')
  const personal =
    watches(kind) && (namesIn(sentence, i) || (kind === 'list' && ofPersons(sentence, { i, object })))
  if (personal || rights.size === 0) rights.add('privacy')
  if (kind === 'stop' && row[marks[i]!.first]!.key === carried && petitions(sentence, object))
    return new Set(['assembly', 'movement'])
  if (rights.has('privacy') && petitioner && petitions(sentence, object)) return new Set(['privacy'])
  return rights
}

/** A person who petitions, in contrast to one who speaks or writes. */
const petitions = ({ row, marks }: Sentence, object: number): boolean =>
  row.slice(marks[object]!.first, marks[object]!.after).some(({ key }) => petitioning.has(key))

const namesIn = ({ row, marks }: Sentence, i: number): boolean =>
  row.slice(marks[i]!.first, marks[i]!.after).some(({ key }) => naming.has(key)) ||
  pictured.includes(
    row
      .slice(marks[i]!.first, marks[i]!.first + 2)
      .map(({ key }) => key)
      .join(' '),
  ) ||
  listed.every((key, n) => row[marks[i]!.after - 2 + n]?.key === key)

const offices = keys('công cảnh an')

/** "phản ánh về Công an": what is reported reaches the police. */
const toPolice = ({ row, marks }: Sentence, i: number): boolean =>
  has(marks[i]!, 'act:tell') &&
  row
    .slice(marks[i]!.first, marks[i]!.after + 2)
    .some(({ key }, n, all) => offices.has(key) && offices.has(all[n + 1]?.key ?? ''))

/** A person, a name or a list stands between the act and its object, or is the object. */
function ofPersons({ row, marks }: Sentence, { i, object }: { i: number; object: number }): boolean {
  const mark = marks[object]!
  if (mark.values.some(value => value.startsWith('free:@') || value.includes('privacy'))) return true
  const from = Math.max(marks[i]!.first, mark.first - near - 4)
  return row.slice(from, mark.first + 1).some(({ key }) => persons.has(key))
}

/** Findings without those whose object is only what an earlier object of the same item is about. */
export function withoutTopics({ row, marks }: Sentence, findings: ReadonlyArray<Finding>): Finding[] {
  const heads = new Set(findings.map(({ object }) => object))
  return findings.filter(({ object, kind }) => {
    if (watches(kind) && rightsSaid(marks[object]!, '@').size > 0) return true
    const at = topicAt(row, marks[object]!.first)
    if (at < 0) return true
    for (let m = object - 1; m >= 0 && m >= object - 8; m--) {
      if (row.slice(marks[m]!.after, marks[m + 1]!.first).some(({ mark }) => mark > 0)) return true
      if (heads.has(m) && marks[m]!.first < at) return false
    }
    return true
  })
}

/**
 * "trích xuất nhật ký cuộc gọi của những người đứng đơn": where a message, a device or a name is watched, its owners'
 * opinions and meetings are only why.
 */
export function ownersAside({ row, marks }: Sentence, findings: ReadonlyArray<Finding>): Finding[] {
  const travelling = new Set(
    findings.filter(({ rights }) => rights.has('movement') && !rights.has('privacy')).map(({ act }) => act),
  )
  const privately = findings.filter(
    ({ kind, object, rights }) => watches(kind) && rights.size === 1 && rights.has('privacy') && object >= 0,
  )
  return findings.map(finding => {
    if (travelling.has(finding.act) && finding.rights.has('religion')) {
      const kept = new Set([...finding.rights].filter(right => right !== 'privacy'))
      return { ...finding, rights: kept }
    }
    if (!watches(finding.kind) || has(marks[finding.object]!, 'free:!press')) return finding
    if ([...finding.rights].some(right => right === 'religion' || right === 'movement')) return finding
    const owned = privately.some(
      ({ object }) =>
        object < finding.object && joinedBy(row, marks[object]!.after, marks[finding.object]!.first),
    )
    return owned ? { ...finding, rights: new Set<LimitableRight>(['privacy']) } : finding
  })
}

const joinedBy = (row: ReadonlyArray<Syllable>, from: number, to: number): boolean =>
  to - from <= 4 * near && row.slice(from, to).every(({ key, mark }) => mark === 0 && !conditional.has(key))

/** Where a word stands that makes what follows a mere topic or a mere condition; -1 for none. */
function topicAt(row: ReadonlyArray<Syllable>, first: number): number {
  for (let k = first - 1, n = 0; k >= 0 && n < 4 * near && row[k]!.mark === 0; k--, n++)
    if (conditional.has(row[k]!.key) || (n < near && relating.has(row[k]!.key))) return k
  return -1
}
