import { longestAt, phrasebook } from '../phrases.ts'
import { spellingKey, type Syllable } from '../syllables.ts'
import { clearWords } from '../words/clears.ts'
import type { Actor } from './actors.ts'
import type { Run } from './run.ts'

const instruments = phrasebook([['instrument', clearWords.instrument] as const])
const grounds = phrasebook([['ground', clearWords.ground] as const])
const issuing = phrasebook([['issue', clearWords.issue] as const])
const submitting = phrasebook([['submit', clearWords.submit] as const])
const numbered = spellingKey('số')
/** What follows an instrument that is not named. */
const unnamed = new Set(['trong', 'này', 'nêu', 'đã', 'được', 'của', 'tại', 'trên', 'nói'].map(spellingKey))
const topical = new Set(['về', 'huấn', 'biến', 'truyền', 'thảo', 'khai'].map(spellingKey))

/** Who decides, or on which named ground: a submission to a named body, an issuing body, an instrument carried out. */
export function authorityNamed(
  text: string,
  row: ReadonlyArray<Syllable>,
  actors: ReadonlyArray<Actor>,
): Run | null {
  return submits(row, actors) ?? issues(row, actors) ?? groundNamed(row) ?? symbolNamed(text, row)
}

/** The symbol of a state's or a party's paper. */
function symbolNamed(text: string, row: ReadonlyArray<Syllable>): Run | null {
  const hit =
    /\d{1,5}(?:\/\d{4})?\/[\p{Lu}\d]{2,8}-[\p{Lu}\d]+/u.exec(text) ??
    /\d{1,4}-(?:NQ|CT|KL|QĐ|HD|KH|TB|CTr|QC)\/(?:TW|TU|ĐU|HU)/u.exec(text)
  if (hit === null) return null
  const end = hit.index + hit[0].length
  const first = row.findIndex(one => one.end > hit.index)
  const last = row.findLastIndex(one => one.start < end)
  return { first, after: last + 1 }
}

function submits(row: ReadonlyArray<Syllable>, actors: ReadonlyArray<Actor>): Run | null {
  for (const { first, after } of actors)
    for (let k = Math.max(0, first - 3); k < first; k++) {
      const hit = longestAt(submitting, row, k)
      if (hit && hit.after <= first) return { first: k, after }
    }
  return null
}

/** A named body that issues, approves, decides or signs: near after its name, or after "do". */
function issues(row: ReadonlyArray<Syllable>, actors: ReadonlyArray<Actor>): Run | null {
  for (const { after, acts, first } of actors)
    for (let k = after; k < Math.min(row.length, after + 4) && row[k]!.mark === 0; k++) {
      const hit = longestAt(issuing, row, k)
      if (!hit || endsCompound(row, k)) continue
      if (acts || row[first - 1]?.key !== and) return { first, after: hit.after }
      break
    }
  return null
}

const and = spellingKey('và')
const signs = spellingKey('ký')
/** Before "ký" they make another word: to register, a signature, a secretary, a diary. */
const compounding = new Set(['đăng', 'chữ', 'thư', 'nhật', 'lưu', 'du'].map(spellingKey))

function endsCompound(row: ReadonlyArray<Syllable>, k: number): boolean {
  return row[k]!.key === signs && compounding.has(row[k - 1]?.key ?? '')
}

/** "theo Luật Trẻ em", "thực hiện Kế hoạch số 5": a ground by name or number, not a law that is only taught. */
function groundNamed(row: ReadonlyArray<Syllable>): Run | null {
  for (let k = 0; k < row.length; k++) {
    const ground = longestAt(grounds, row, k)
    if (!ground) continue
    for (let i = ground.after; i < Math.min(row.length, ground.after + 7); i++) {
      if (row[i]!.mark > 0 || topical.has(row[i]!.key)) break
      const named = row[i]!.capital || row[i + 1]?.key === numbered ? longestAt(instruments, row, i) : null
      if (named && specific(row, named.after)) return { first: k, after: afterName(row, named.after) }
    }
  }
  return null
}

/** After the instrument's number, symbol and all, or the first word of its name. */
function afterName(row: ReadonlyArray<Syllable>, first: number): number {
  let after = first + (row[first]?.key === numbered && row[first + 1] ? 2 : 1)
  while (
    after < row.length &&
    row[after]!.start === row[after - 1]!.end &&
    !/^[,;.:)]$/.test(row[after]!.key)
  )
    after++
  return after
}

/** An instrument has a number or a name of its own. */
function specific(row: ReadonlyArray<Syllable>, after: number): boolean {
  const next = row[after]
  if (next === undefined || unnamed.has(next.key)) return false
  return next.key === numbered || /^\d/.test(next.key) || next.mark === 0
}
