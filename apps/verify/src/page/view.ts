// What the page shows, in the reader's language; all words are set as text, never as markup.
import { fill, type Language } from '@camket/domain/kernel/language'
import { checkPageWords } from '@camket/domain/publication/checking/page-words'
import {
  placeOf,
  sentenceOf,
  verdictGroups,
  verdictWords,
  weightOf,
} from '@camket/domain/publication/checking/say'
import type { Finding } from '../finding.ts'
import type { Progress } from '../verify-once.ts'

type Shown =
  | { readonly as: 'nothing' }
  | { readonly as: 'working' }
  | { readonly as: 'failed'; readonly why: string }
  | { readonly as: 'findings'; readonly findings: readonly Finding[] }

export interface View {
  /** What was found is of other words than those that are typed now. */
  clear(): void
  start(): void
  progress(at: Progress): void
  nothing(): void
  failed(why: string): void
  show(findings: readonly Finding[]): void
}

export function createView(page: Document): View {
  const pick = (id: string): HTMLElement => page.getElementById(id)!
  const bar = pick('progress') as HTMLProgressElement
  // A link from an English page ends in #en.
  let language: Language = /^en\b|#en$/i.test(navigator.language + location.hash) ? 'en' : 'vi'
  let shown: Shown | null = null
  const render = (): void => {
    sayPage(page, language)
    pick('outcome').hidden = shown === null
    pick('work').hidden = shown?.as !== 'working'
    renderOutcome({ verdict: pick('verdict'), list: pick('findings') }, shown, language)
  }
  const set = (next: Shown | null): void => {
    shown = next
    render()
  }
  pick('language').addEventListener('click', () => {
    language = language === 'vi' ? 'en' : 'vi'
    render()
  })
  render()
  page.querySelector('main')!.hidden = false
  return {
    clear: () => set(null),
    start() {
      bar.removeAttribute('value')
      pick('step').textContent = checkPageWords.working[language]
      set({ as: 'working' })
      pick('result').focus()
    },
    progress({ what, done, of }) {
      bar.max = of
      bar.value = done
      pick('step').textContent = fill(checkPageWords[what][language], { done, of })
    },
    nothing: () => set({ as: 'nothing' }),
    failed: why => set({ as: 'failed', why }),
    show: findings => set({ as: 'findings', findings }),
  }
}

function sayPage(page: Document, language: Language): void {
  page.documentElement.lang = language
  page.title = checkPageWords.title[language]
  for (const element of page.querySelectorAll<HTMLElement>('[data-say]')) {
    element.textContent = checkPageWords[element.dataset['say'] as keyof typeof checkPageWords][language]
  }
  const button = page.getElementById('language')!
  button.textContent = checkPageWords.language[language]
  button.lang = language === 'vi' ? 'en' : 'vi'
}

interface Places {
  readonly verdict: HTMLElement
  readonly list: HTMLElement
}

function renderOutcome({ verdict, list }: Places, shown: Shown | null, language: Language): void {
  list.replaceChildren()
  verdict.className = ''
  verdict.textContent = ''
  if (shown === null || shown.as === 'working') return
  if (shown.as === 'nothing') verdict.textContent = checkPageWords.none[language]
  else if (shown.as === 'failed')
    verdict.textContent = fill(checkPageWords.failed[language], { why: shown.why })
  else {
    // Telephones of early 2023 know no `Map.groupBy`.
    const of = (level: string) => shown.findings.filter(finding => weightOf(finding) === level)
    const n = of('fault').length
    const is = n ? 'wanting' : of('unchecked').length ? 'unchecked' : 'holds'
    verdict.textContent = fill(verdictWords[is][language], { n })
    verdict.className = n ? 'fault' : is
    if (is === 'unchecked') document.querySelector('details')!.open = true
    for (const group of verdictGroups) {
      const own = of(group.level)
      if (own.length) list.append(...groupOf(group, own, language))
    }
  }
}

/** Instants as the reader's own clock tells them. */
function hereAndNow({ values, ...finding }: Finding, language: Language): Finding {
  const told = { ...values }
  for (const [name, value] of Object.entries(values))
    if (/T.*Z$/.test(`${value}`)) told[name] = new Date(value).toLocaleString(language)
  return { ...finding, values: told }
}

function groupOf(
  group: (typeof verdictGroups)[number],
  findings: readonly Finding[],
  language: Language,
): HTMLElement[] {
  const head = document.createElement('h3')
  head.textContent = group.head[language]
  const list = document.createElement('ul')
  for (const finding of findings) {
    const item = document.createElement('li')
    const mark = document.createElement('b')
    mark.textContent = group.mark
    mark.className = group.level
    mark.setAttribute('aria-hidden', 'true')
    const place = placeOf(finding, language)
    const where = document.createElement('span')
    where.className = 'place'
    where.textContent = place === '' ? '' : `${place}: `
    item.append(mark, where, sentenceOf(hereAndNow(finding, language), language))
    list.append(item)
  }
  return [head, list]
}
