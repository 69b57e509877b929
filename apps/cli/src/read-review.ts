// The review that somebody wrote down: read, and refused in words where it is none.
import { readFile } from 'node:fs/promises'
import type { Phrase } from '@camket/domain/kernel/language'
import { reviewScriptSchema, type ReviewScript } from '@camket/domain/safeguards/review-script'
import { UsageError } from './command.ts'

type Issue = NonNullable<ReturnType<typeof reviewScriptSchema.safeParse>['error']>['issues'][number]

/** Null where no file is named. */
export async function readReview(file: unknown): Promise<ReviewScript | null> {
  if (typeof file !== 'string') return null
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    throw new UsageError({
      vi: `${file}: không mở được tệp này.`,
      en: `${file}: this file cannot be opened.`,
    })
  return reviewIn(text, file)
}

/** The review in a text; throws the first fault with its place. */
export function reviewIn(text: string, file: string): ReviewScript {
  const parsed = reviewScriptSchema.safeParse(jsonIn(text, file))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const where = placeOf(issue.path)
  const { vi, en } = faultOf(issue)
  throw new UsageError({
    vi: `${file}: ${where === '' ? 'bản rà soát' : `mục ${where}`} ${vi}.`,
    en: `${file}: ${where === '' ? 'the review' : where} ${en}.`,
  })
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const { vi, en } = jsonPlace(String(error))
    throw new UsageError({
      vi: `${file}: không phải JSON hợp lệ${vi}. Thường là thiếu dấu phẩy, dấu ngoặc hoặc dấu nháy.`,
      en: `${file}: not valid JSON${en}. Often a comma, bracket or quotation mark is missing.`,
    })
  }
}

/** The runtime tells the line of some faults and only the words around others. */
function jsonPlace(message: string): Phrase {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? []
  if (line !== undefined)
    return { vi: ` (dòng ${line}, cột ${column})`, en: ` (line ${line}, column ${column})` }
  const near = /"([^]{1,60})"(?:\.\.\.)? is not valid JSON/.exec(message)?.[1]?.replace(/\s+/g, ' ')
  return near === undefined ? { vi: '', en: '' } : { vi: ` (gần “${near}”)`, en: ` (near “${near}”)` }
}

/** `assign[2].as`: entries counted from 1, as a person counts them. */
function placeOf(path: Issue['path']): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

const typeNames: Readonly<Record<string, Phrase>> = {
  string: { vi: 'chữ trong dấu nháy', en: 'text in quotation marks' },
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách [ … ]', en: 'a list [ … ]' },
  object: { vi: 'một nhóm { … }', en: 'a group { … }' },
  record: { vi: 'một nhóm { … }', en: 'a group { … }' },
}

function faultOf(issue: Issue): Phrase {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map(key => `“${key}”`).join(', ')
    return { vi: `có phần không dùng được: ${keys}`, en: `has parts that mean nothing: ${keys}` }
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    return { vi: `chỉ nhận: ${values}`, en: `takes only: ${values}` }
  }
  if (issue.code === 'invalid_type') {
    const type = typeNames[issue.expected] ?? { vi: issue.expected, en: issue.expected }
    return { vi: `phải là ${type.vi}`, en: `must be ${type.en}` }
  }
  if (issue.code === 'too_small') return { vi: 'không được để trống', en: 'must not be empty' }
  if (issue.code === 'too_big') return { vi: 'quá dài', en: 'is too long' }
  return { vi: 'không đúng mẫu', en: 'is not of the right form' }
}
