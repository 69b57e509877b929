// What is asked in words, so that the old value can stand beside the new one.
import type { Asked } from '@camket/domain/commitments/work/change'
import type { AgencyWords, Milestone } from '@camket/domain/commitments/work/milestones'
import { onePageWords } from '@camket/domain/commitments/work/page-words'
import type { Voice } from '#lib/speech/voice.ts'

type Speech = Pick<Voice, 'say' | 'day'>

export function askedInWords(asked: Asked, speech: Speech): { before: string | null; after: string | null } {
  if (asked.kind === 'extension') return { before: speech.day(asked.was), after: speech.day(asked.on) }
  if (asked.kind === 'event') {
    const { on, rule } = asked
    return { before: null, after: speech.say(onePageWords.eventAsked, { day: speech.day(on), rule }) }
  }
  if (asked.kind === 'target') return { before: asked.was, after: asked.text }
  if (asked.kind === 'wording') {
    return { before: asked.was && wordsInLines(asked.was, speech), after: wordsInLines(asked.words, speech) }
  }
  return {
    before: milestonesInLines(asked.was, speech),
    after: milestonesInLines(asked.milestones, speech),
  }
}

function wordsInLines({ product, measure }: AgencyWords, { say }: Speech): string {
  const lines = [
    `${say(onePageWords.product)}: ${product}`,
    ...(measure === null ? [] : [`${say(onePageWords.measure)}: ${measure}`]),
  ]
  return lines.join('\n')
}

function milestonesInLines(milestones: readonly Milestone[], { day }: Speech): string | null {
  if (milestones.length === 0) return null
  return milestones
    .map(({ number, title, product, due }) =>
      [`${number}. ${title}`, product, day(due)].filter(part => part !== null).join(' – '),
    )
    .join('\n')
}
