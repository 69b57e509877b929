import { longestAt, phrasebook } from '../phrases.ts'
import { spellingKey, type Syllable } from '../syllables.ts'
import { nameEnd } from '../body-names.ts'
import { bodyWords } from '../words/bodies.ts'
import { clearWords } from '../words/clears.ts'

/** A named body, unit, post or closed class: syllables `first` to `after`; `acts` when the text makes it the one that is to act. */
export interface Actor {
  readonly first: number
  readonly after: number
  readonly acts: boolean
}

const heads = phrasebook([['head', bodyWords.head] as const])
const classes = phrasebook([['class', bodyWords.classes] as const])
const open = phrasebook([['open', bodyWords.open] as const])
const roles = phrasebook([['role', clearWords.role] as const])
const keys = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(spellingKey))

/** Words that make the body after them act. */
const telling = keys('giao công nghị cầu đạo do quyền cử phó')
/** Words after which a body receives, owns or is acted upon. */
const taking = keys(
  'gửi về cho đến tới với cùng của tại thuộc ở trình cáo từ mưu giúp trợ tra lập toàn cố soát nhận sang lên qua trên trong vào thăm bằng trước giữa bởi là trữ khai sát gồm cả và như hoặc phục',
)
const and = spellingKey('và')
const given = keys('quyền giao công vụ')
const forWhom = spellingKey('cho')
/** Heads that name a body by themselves. */
const standing = keys('sở bộ ubnd hđnd mttq ubmttq vksnd tand bhxh bđbp lđlđ ttphcc đài')

/** The bodies by the syllable they begin at. */
export function byStart(actors: ReadonlyArray<Actor>): ReadonlyMap<number, Actor> {
  return new Map(actors.map(actor => [actor.first, actor]))
}

/** Every body that a text names, with its part in what is to be done. */
export function actorsIn(row: ReadonlyArray<Syllable>): Actor[] {
  const actors: Actor[] = []
  for (let i = 0; i < row.length; i++) {
    const vague = longestAt(open, row, i)
    const after = vague ? null : bodyAt(row, i)
    if (vague) i = vague.after - 1
    if (after === null) continue
    actors.push({ first: i, after, acts: actsAt(row, { first: i, after }, actors.at(-1)) })
    i = after - 1
  }
  return actors
}

function bodyAt(row: ReadonlyArray<Syllable>, i: number): number | null {
  const group = longestAt(classes, row, i)
  if (group) return nameEnd(row, group.after)
  if (!row[i]!.capital) return null
  const head = longestAt(heads, row, i)
  if (!head) return null
  const after = nameEnd(row, head.after)
  const alone = after === i + 1
  return alone && !standing.has(row[i]!.key) ? null : after
}

function actsAt(
  row: ReadonlyArray<Syllable>,
  { first, after }: { first: number; after: number },
  before: Actor | undefined,
): boolean {
  if (roleFollows(row, after)) return true
  const word = row[first - 1]
  if (word && word.end === row[first]!.start && word.mark > 0 && word.key !== '(') return false
  if (
    !word ||
    word.mark === 2 ||
    word.key === ':' ||
    word.key === '-' ||
    word.key === '–' ||
    word.key === '+'
  )
    return true
  if (/^\d+$/.test(word.key) || word.key === ')') return true
  const listed = before && (word.key === ',' || word.key === and) && first - before.after <= 1
  if (listed) return before.acts
  if (word.key === ',') return true
  if (word.key === forWhom && given.has(row[first - 2]?.key ?? '')) return true
  if (taking.has(word.key)) return false
  return telling.has(word.key)
}

function roleFollows(row: ReadonlyArray<Syllable>, after: number): boolean {
  for (let k = after; k < Math.min(row.length, after + 4); k++) {
    if (row[k]!.mark === 2) return false
    if (longestAt(roles, row, k)) return true
  }
  return false
}
