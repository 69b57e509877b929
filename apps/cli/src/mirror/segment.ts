import { createHash } from 'node:crypto'
import { slugOf } from '@camket/domain/kernel/fold'

/** Names that some system keeps for its devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/

/**
 * One name in a path that every file system takes and none mixes up with another: lower case, ASCII, no dot at an end, not
 * reserved. A value that is no such name gets one made of its letters and its digest; `..` can never come out.
 */
export function segmentOf(value: string): string {
  const fits = /^[a-z0-9]+([.-]+[a-z0-9]+)*$/.test(value) && value.length <= 120 && !reserved.test(value)
  if (fits) return value
  const digest = createHash('sha256').update(value, 'utf8').digest('hex').slice(0, 12)
  return `${slugOf(value, 60) || 'x'}_${digest}`
}
