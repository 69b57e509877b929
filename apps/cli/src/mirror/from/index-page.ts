// The front page of a copy that has data and no pages: what it is, as of when, how to check it, where the files are.
import { createHash } from 'node:crypto'
import { fill, type Language } from '@camket/domain/kernel/language'
import { fromWords as words } from './words.ts'

export interface IndexOf {
  readonly origin: string
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  readonly newestTime: string | null
  readonly day: string | null
  readonly address: string
  readonly key: string
  readonly plans: ReadonlyArray<{ readonly path: string; readonly title: string }>
}

const style =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff}' +
  'h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}dt{font-weight:600}dd{margin:0 0 .6rem;overflow-wrap:anywhere}' +
  'li{margin:.3rem 0;overflow-wrap:anywhere}a{color:#00508f}section+section{border-top:1px solid #767676;margin-top:3rem}'

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The page in both languages, Vietnamese first; the same state gives the same bytes. */
export function indexPage(of: IndexOf): string {
  const title = fill(words.title.vi, { origin: of.origin })
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${section(of, 'vi')}
${section(of, 'en')}
</main>
</body>
</html>
`
}

function section(of: IndexOf, language: Language): string {
  const say = (phrase: { vi: string; en: string }, values = {}): string =>
    escaped(fill(phrase[language], values))
  const facts: ReadonlyArray<readonly [string, string | null]> = [
    [say(words.asOf), say(words.entries, { size: of.size })],
    [say(words.newest), of.newestTime === null ? null : escaped(of.newestTime)],
    [say(words.day), of.day === null ? null : escaped(of.day)],
    [say(words.root), escaped(of.root)],
    [say(words.key), escaped(of.key)],
    [say(words.source), link(of.address, of.address)],
  ]
  const known = facts.filter(([, value]) => value !== null)
  const last = Math.ceil(of.size / 256) - 1
  const files = [
    ['log/checkpoint', say(words.checkpoint)],
    ['log/keys.json', say(words.keys)],
    ['tables/counts.json', say(words.counts)],
    ['tables/agencies.json', say(words.agencies)],
    ['tables/bodies.jsonl', say(words.bodies)],
    ['tables/said.jsonl', say(words.said)],
    ['tables/oversight.json', say(words.oversight)],
  ] as const
  const bundles = last < 0 ? [] : [...new Set([0, last])].map(n => `records/bundles/${n}.jsonl`)
  const plans = of.plans.map(({ path, title }) => `<li>${link(path, title)}</li>`).join('\n')
  return `<section lang="${language}">
<${language === 'vi' ? 'h1' : 'h2'}>${say(words.title, { origin: of.origin })}</${language === 'vi' ? 'h1' : 'h2'}>
<p>${say(words.what)}</p>
<dl>
${known.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n')}
</dl>
<h2>${say(words.check)}</h2>
<p>${say(words.checkText)} ${link('verify.html', fill(words.checker[language], {}))}</p>
<h2>${say(words.files)}</h2>
<ul>
${files.map(([path, what]) => `<li>${what}: ${link(path, path)}</li>`).join('\n')}
${bundles.length === 0 ? '' : `<li>${say(words.records)}: ${bundles.map(path => link(path, path)).join(' … ')}</li>`}
</ul>
<h2>${say(words.plans)}</h2>
${plans === '' ? `<p>${say(words.noPlans)}</p>` : `<ul>\n${plans}\n</ul>`}
<p>${say(words.noPages)}</p>
</section>`
}

function link(address: string, text: string): string {
  return `<a href="${escaped(address)}">${escaped(text)}</a>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
