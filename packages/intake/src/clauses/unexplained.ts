// Recall first: a freedom that stands beside an order, and that nothing explains, is shown to a person as doubtful.
import { actOf, has, rightsSaid, saysRight, type Sentence } from './marks.ts'
import { spellingKey } from './syllables.ts'

/** Freedoms beside pressure that no help, harm or office matter explains, with the mark that presses. */
export function unexplainedIn(
  sentence: Sentence,
  cancelled: ReadonlySet<number>,
): Array<{ press: number; object: number }> {
  const found: Array<{ press: number; object: number }> = []
  for (const part of partsOf(sentence)) {
    if (!part.some(m => saysRight(sentence.marks[m]!, '!'))) continue
    if (part.some(m => has(sentence.marks[m]!, 'frame:told') || cancelled.has(m))) continue
    const whole = pressedIn(sentence, part)
    const pieces = whole === null ? itemsOf(sentence, part) : []
    for (const pair of [whole, ...pieces.map(item => pressedIn(sentence, item))]) if (pair) found.push(pair)
  }
  return found
}

/** A pressing mark and a freedom among marks that nothing calms; alone in an item the pressure must come first. */
function pressedIn(
  sentence: Sentence,
  marks: ReadonlyArray<number>,
): { press: number; object: number } | null {
  if (marks.some(m => calms(sentence, m))) return null
  const press = marks.find(m => presses(sentence, m))
  if (press === undefined) return null
  const bare = actOf(sentence.marks[press]!) === 'bar'
  const asked = has(sentence.marks[press]!, 'act:turn')
  if (asked && !presslyAsked(sentence, marks)) return null
  const object = marks.find(
    m =>
      rightsSaid(sentence.marks[m]!, '!').size > 0 &&
      (!(bare || asked) || m > press || (asked && turnsOn(sentence, m, press))) &&
      !(asked && rightsSaid(sentence.marks[m]!, '@').size > 0),
  )
  return object === undefined ? null : { press, object }
}

/** "những người có phát biểu bất lợi thì mời đi …": whom it is about stands before. */
const turnsOn = ({ row, marks }: Sentence, object: number, press: number): boolean =>
  row.slice(marks[object]!.after, marks[press]!.first).some(({ key }) => key === thenKey)

/** People are asked not to do something, to give it up or to do it only so: being asked alone is no pressure. */
function presslyAsked({ row, marks }: Sentence, part: ReadonlyArray<number>): boolean {
  const from = marks[part[0]!]!.first
  const to = marks[part.at(-1)!]!.after + 6
  return row.slice(from, to).some(({ key }) => urging.has(key))
}

/** Indexes of marks, grouped by the sentence part they stand in. */
function partsOf({ row, marks }: Sentence): number[][] {
  return groups(marks.length, m =>
    row.slice(m === 0 ? 0 : marks[m - 1]!.after, marks[m]!.first).some(({ mark }) => mark === 2),
  )
}

/** A part's comma items that press by themselves. */
function itemsOf(sentence: Sentence, part: ReadonlyArray<number>): number[][] {
  const { row, marks } = sentence
  const opens = (m: number) =>
    m > 0 &&
    (row.slice(marks[m - 1]!.after, marks[m]!.first).some(({ mark }) => mark > 0) ||
      has(marks[m]!, 'frame:turning'))
  const items = groups(part.length, i => opens(part[i]!)).map(item => item.map(i => part[i]!))
  return items.filter(item => {
    const press = item.find(m => presses(sentence, m))
    const object = item.find(m => rightsSaid(sentence.marks[m]!, '!').size > 0)
    return press !== undefined && object !== undefined && press < object
  })
}

function groups(count: number, opens: (i: number) => boolean): number[][] {
  const found: number[][] = [[]]
  for (let i = 0; i < count; i++) {
    if (opens(i)) found.push([])
    found.at(-1)!.push(i)
  }
  return found
}

function calms({ marks, masked }: Sentence, m: number): boolean {
  const mark = marks[m]!
  return (
    masked.has(m) ||
    [
      'shield:service',
      'shield:loose',
      'shield:matter',
      'shield:harm',
      'shield:undo',
      'shield:peril',
      'shield:danger',
      'frame:told',
    ].some(name => has(mark, name))
  )
}

const thenKey = spellingKey('thì')
const asking = spellingKey('hỏi')
const urging = new Set(
  'không đừng thôi chớ ngừng dừng bỏ rút rời phải kết chế bớt tránh xin trước chỉ chưa ngưng giảm giữ lại về ký thì'
    .split(' ')
    .map(spellingKey),
)

function presses({ row, marks }: Sentence, m: number): boolean {
  const act = actOf(marks[m]!)
  const next = marks[m + 1]
  const verb = next?.first === marks[m]!.after && next.values.every(value => value === 'word')
  if ((act === 'bar' && verb) || row[marks[m]!.first]!.key === asking) return false
  return (
    (act !== null && act !== 'hand' && act !== 'tell') ||
    has(marks[m]!, 'act:turn') ||
    has(marks[m]!, 'frame:must')
  )
}
