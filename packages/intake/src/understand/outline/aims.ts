import { signing, recipients } from '../facts/frame.ts'
import type { Facts } from '../facts/facts.ts'
import { afterLabel, labelOf } from '../lines/labels.ts'
import type { Line } from '../lines/lines.ts'
import { closes, topicOf } from './topics.ts'

export interface Zones {
  /** The line is body text: no letterhead, recipients, signature. */
  speaks(i: number): boolean
  /** The line stands under aims or targets. */
  isAim(i: number): boolean
  /** Days printed in the line can be limits. */
  limits(i: number): boolean
}

/** Which part of the document each line outside the units belongs to. */
export function aimsOf(lines: ReadonlyArray<Line>, facts: Facts): Zones {
  const news = facts.kind === 'news'
  const from = news ? 0 : facts.frame.body
  const zone = Array.from({ length: lines.length }, (): 'none' | 'opening' | 'aims' | 'body' => 'none')
  let now: (typeof zone)[number] = news ? 'body' : 'opening'
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!
    const label = labelOf(line.s)
    const words = afterLabel(line, label).s
    const headed =
      label !== null && /^(?:roman|article|number|letter|decimal)$/u.test(label.kind) && words.length < 160
    if (!news && headed) {
      const topic = topicOf(words)
      if (topic === 'aims') now = 'aims'
      else if (label.kind !== 'number' && label.kind !== 'decimal') now = 'body'
      else if (now === 'aims' && topic !== 'other') now = 'body'
      else if (now === 'none') now = 'body'
    }
    if (!news && (recipients.test(line.s) || signing.test(line.s))) now = 'none'
    zone[i] = now
  }
  return {
    speaks: i => zone[i] !== 'none' && lines[i]!.kind !== 'note',
    isAim: i => zone[i] === 'aims' || (news && /^(?:Mục tiêu|Phấn đấu|Chỉ tiêu)/u.test(lines[i]!.s)),
    limits: i =>
      zone[i] === 'aims' ||
      (zone[i] === 'body' &&
        !/^(?:Căn cứ|Ngày\s\d|\(Kèm)/u.test(lines[i]!.s) &&
        (news || !closes(lines[i]!.s) || lines[i]!.s.startsWith('Yêu cầu'))),
  }
}
