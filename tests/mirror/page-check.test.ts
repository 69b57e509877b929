// What may be in a page of a foreign copy, and what may not: tables of both.
import { describe, expect, test } from 'vitest'
import { isPagePath, targetOf } from '../../apps/cli/src/mirror/from/page/names.ts'
import { linksOf } from '../../apps/cli/src/mirror/from/page/page-check.ts'
import type { PageFault } from '../../apps/cli/src/mirror/from/page/tags.ts'
import { policyTag } from '../../apps/cli/src/mirror/links.ts'

describe('names of pages', () => {
  test.each(['index.html', 'en/plans/96-kh-bcd-2023/text/1.html', 'assets/0.Caffwvnk.css', 'feed.xml'])(
    '%s is one',
    path => {
      expect(isPagePath(path)).toBe(true)
    },
  )
  test.each([
    '../x.html',
    'a/../b.html',
    '.camket-mirror/x.html',
    'con.html',
    'a/nul/x.html',
    'A.html',
    'a//b.html',
    '/a.html',
    'a\\b.html',
    'records/x.html',
    'log/x.html',
    'tables/x.xml',
    'verify.html',
    'x.js',
    'x.html.exe',
    `${'a/'.repeat(9)}x.html`,
  ])('%s is none', path => {
    expect(isPagePath(path)).toBe(false)
  })
})

const opening = `<!doctype html>\n<html lang="vi">\n  <head>\n    ${policyTag}\n    <meta charset="utf-8" />\n`
const page = (body: string, head = '<title>Sổ</title>'): string =>
  `${opening}    ${head}\n  </head>\n  <body>${body}</body>\n</html>\n`
const judged = (path: string, text: string | Uint8Array): readonly string[] | PageFault =>
  linksOf(path, typeof text === 'string' ? Buffer.from(text) : text)

const outside = (href: string, rel = 'nofollow noopener noreferrer external'): string =>
  page(`<p><a href="${href}" rel="${rel}">x</a></p>`)
const drawn = (inside: string): string => page(`<svg class="picture" viewBox="0 0 9 9">${inside}</svg>`)

describe('a page may have', () => {
  test.each<[string, string, string[]]>([
    [
      'links into the copy',
      page('<a href="../../c.html#x">c</a> <a href="#y">y</a>'),
      ['c.html', 'en/a/b.html'],
    ],
    ['a link without an address', page('<a class="name">y</a>'), []],
    ['evidence that is an address', outside('https://a.example/x?y=1&amp;z=%20#t'), []],
    ['such an address in letters of its own', outside('http://minhsơn.example/tin tức/12'), []],
    [
      'an address that came with a doubt',
      outside('http://a.example', 'nofollow noreferrer ugc external'),
      [],
    ],
    [
      'evidence that is a file',
      page('<a href="../../evidence/ab.pdf" download="bang-chung-0123456789ab.pdf">x</a>'),
      ['evidence/ab.pdf'],
    ],
    [
      'a calendar to keep',
      page('<a href="../../calendar.ics" type="text/calendar" download="">x</a>'),
      ['calendar.ics'],
    ],
    [
      'its look and its feeds',
      page(
        '',
        '<link rel="icon" href="../../assets/mark.svg" type="image/svg+xml" /><link href="../../assets/0.A_b-9.css" rel="stylesheet"><link rel="alternate" type="application/atom+xml" title="Tin (Atom)" href="../doubts.xml" />',
      ),
      ['assets/mark.svg', 'assets/0.A_b-9.css', 'en/doubts.xml'],
    ],
    [
      'a drawing',
      drawn(
        '<title id="t">T</title><defs><pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" fill="currentColor"/></pattern></defs><rect x="0" y="2.5" width="1" height="1" fill="url(#p)"></rect><path d="M1 1h10v10e-3z" stroke="currentColor"></path><text x="1" y="2" text-anchor="middle">a</text>',
      ),
      [],
    ],
    ['words about tags', page('<p title="&lt;script>">&lt;script> &amp;colon; "x" > \'</p>'), []],
    [
      'steps that fold',
      page(
        '<details class="steps" open=""><summary>x</summary><ol reversed=""><li id="u1.2">x<br/></li></ol></details>',
      ),
      [],
    ],
  ])('%s', (_, text, links) => {
    const found = judged('en/a/b.html', text)
    expect(typeof found === 'string' ? found : [...found].sort()).toEqual(links.sort())
  })
})

/** What breaks the head, before anything else is looked at. */
const heads: ReadonlyArray<readonly [string, string | Uint8Array]> = [
  ['no policy', '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8" /></head><body></body></html>'],
  ['a weaker policy', page('').replace("default-src 'none'; ", '')],
  ['something before the policy', page('').replace('<head>', '<head><title>x</title>')],
  ['no alphabet', page('').replace('<meta charset="utf-8" />', '')],
  ['another alphabet', page('').replace('utf-8', 'utf-7')],
  ['a mark of bytes before it', `\ufeff${page('')}`],
  ['what runs on the root', page('').replace('<html lang="vi">', '<html lang="vi" onclick="x()">')],
]

const forbidden: ReadonlyArray<readonly [PageFault, string, string | Uint8Array]> = [
  ...heads.map(([what, text]) => ['head', what, text] as const),
  ['form', 'bytes that are no letters', Buffer.from(page('\u00ff'), 'latin1')],
  ['form', 'two bytes a letter', Buffer.from(page(''), 'utf16le')],
  ['form', 'a name for the colon', page('<a href="javascript&colon;alert(1)">x</a>')],
  ['form', 'a break inside the scheme', page('<a href="java&#x0a;script:alert(1)">x</a>')],
  ['form', 'a tab inside the scheme', page('<a href="java&Tab;script:alert(1)">x</a>')],
  ['form', 'a number for a letter', page('<a href="&#106;avascript:alert(1)">x</a>')],
  ['form', 'a number without an end', page('<a href="&#106avascript:alert(1)">x</a>')],
  ['form', 'single quotes', page("<a href='x'>x</a>")],
  ['form', 'no quotes', page('<a href=x>x</a>')],
  ['form', 'a tag in a value', page('<p title="<script>"></p>')],
  ['form', 'a comment', page('<!-- x -->')],
  ['form', 'a comment that ends early', page('<!--><img src="x" onerror="alert(1)">-->')],
  [
    'form',
    'a section of XML',
    page('<svg viewBox="0 0 9 9"><desc><![CDATA[<script>alert(1)</script>]]></desc></svg>'),
  ],
  ['form', 'an instruction', page('<?xml-stylesheet href="x"?>')],
  ['form', 'a second doctype', page('<!doctype html>')],
  ['form', 'a tag without an end', page('<a href="x"')],
  ['form', 'an element without an end', page('<p>')],
  ['form', 'ends that cross', page('<strong><span></strong></span>')],
  [
    'form',
    'a text area that hides a refresh',
    page('<textarea><p title="</textarea><meta http-equiv=refresh content=0>"></p></textarea>'),
  ],
  [
    'form',
    'a title that hides one',
    page('', '<title><p title="</title><meta http-equiv=refresh content=0>"></p></title>'),
  ],
  ['form', 'a title with an element', page('', '<title><strong>x</strong></title>')],
  [
    'form',
    'an element without script that hides one',
    page('<noscript><p title="</noscript><meta http-equiv=refresh content=0>"></p></noscript>'),
  ],
  ['form', 'a letter of no weight', page('\u0000')],
  [
    'form',
    'a word in a table that is in none of its cells',
    page('<table><tbody>x<tr></tr></tbody></table>'),
  ],
  ['form', 'an element there', page('<table><p></p></table>')],
  ['form', 'an element in capitals', page('<P></P>')],
  ['form', 'a depth without end', page('<div>'.repeat(101) + '</div>'.repeat(101))],
  ['form', 'attributes without end', page(`<p ${'lang="vi" '.repeat(21)}></p>`)],
  ['form', 'one attribute twice', page('<a href="x.html" href="y.html">x</a>')],
  ['element', 'a script', page('<script>alert(1)</script>')],
  ['element', 'a style', page('', '<style>p{color:red}</style>')],
  ['element', 'a frame', page('<iframe src="x.html"></iframe>')],
  ['element', 'an object', page('<object data="x.html"></object>')],
  ['element', 'a template', page('<template><p></p></template>')],
  ['element', 'a form', page('<form action="x.html"></form>')],
  ['element', 'a button', page('<button formaction="x.html">x</button>')],
  ['element', 'a text area', page('<textarea></textarea>')],
  ['element', 'an element without script', page('<noscript></noscript>')],
  ['element', 'a video', page('<video src="x.html"></video>')],
  ['element', 'mathematics', page('<math></math>')],
  ['element', 'an element of nobody', page('<constructor></constructor>')],
  ['element', 'a shape outside a drawing', page('<path d="M0 0"></path>')],
  ['element', 'a drawing with a script', drawn('<script>alert(1)</script>')],
  ['element', 'a drawing that uses another', drawn('<use href="data:image/svg+xml,x"></use>')],
  [
    'element',
    'a drawing that moves a link',
    drawn('<animate attributeName="href" values="javascript:alert(1)"></animate>'),
  ],
  ['element', 'a drawing that sets one', drawn('<set attributeName="href" to="javascript:alert(1)"></set>')],
  ['element', 'a drawing with a link', drawn('<a href="x.html"><text>x</text></a>')],
  ['form', 'a drawing with a page in it', drawn('<foreignObject></foreignObject>')],
  ['element', 'a drawing with a picture', drawn('<image href="https://x.example/a.png"></image>')],
  ['attribute', 'what runs by a click', page('<p onclick="alert(1)">x</p>')],
  ['attribute', 'what runs in capitals', page('<p ONCLICK="alert(1)">x</p>')],
  ['attribute', 'a drawing that runs when it is there', page('<svg onload="alert(1)"></svg>')],
  ['attribute', 'a style of its own', page('<p style="background:url(x)">x</p>')],
  ['attribute', 'another page by itself', page('', '<meta http-equiv="refresh" content="0;url=x.html">')],
  [
    'attribute',
    'the same, within what our pages say',
    page('', '<meta http-equiv="refresh" content="light dark">'),
  ],
  ['attribute', 'a shape filled from elsewhere', drawn('<rect fill="url(https://x.example/#a)"></rect>')],
  ['attribute', 'a drawing of another language', page('<svg xmlns="http://www.w3.org/1999/xhtml"></svg>')],
  ['attribute', 'a click that tells somebody', page('<a href="x.html" ping="https://x.example/">x</a>')],
  ['attribute', 'a click that opens another window', page('<a href="x.html" target="_blank">x</a>')],
  ['attribute', 'a look that is fetched ahead', page('', '<link rel="preload" href="assets/a.css">')],
  ['attribute', 'a file kept as a page', page('<a href="evidence/ab.txt" download="x.html">x</a>')],
  ['attribute', 'a scheme under another name', page('<p lang="javascript:x">x</p>')],
  ['link', 'a script as a link', page('<a href="javascript:alert(1)">x</a>')],
  ['link', 'the same with a blank before it', page('<a href=" javascript:alert(1)">x</a>')],
  [
    'link',
    'the same with a letter of no width',
    page('<a href="\u0001javascript:alert(1)">x</a>').replace('\u0001', '\u00a0'),
  ],
  ['link', 'a script as a link outside', outside('javascript:alert(1)//https://x.example')],
  ['link', 'a page in the link', outside('data:text/html,x')],
  ['link', 'a file of the disk', outside('file:///etc/passwd')],
  ['link', 'a link outside that says from where', page('<a href="https://x.example/">x</a>')],
  ['link', 'a link outside that opens ours', outside('https://x.example/', 'opener')],
  ['link', 'a link outside with a name', outside('https://bank.example@x.example/')],
  [
    'link',
    'a link outside that is kept',
    page('<a href="https://x.example/" rel="nofollow noreferrer ugc external" download="">x</a>'),
  ],
  ['link', 'a link to the host', page('<a href="//x.example/">x</a>')],
  ['link', 'a link to the root', page('<a href="/etc/passwd">x</a>')],
  ['link', 'a way out of the folder', page('<a href="../x.html">x</a>')],
  ['link', 'a way out in numbers', page('<a href="%2e%2e/x.html">x</a>')],
  ['link', 'a way out by a slash in numbers', page('<a href="x%2fy/../../x.html">x</a>')],
  ['link', 'a way out by the other slash', page('<a href="..\\x.html">x</a>')],
  ['link', 'a look from elsewhere', page('', '<link rel="stylesheet" href="https://x.example/a.css">')],
  ['link', 'a look that is no look', page('', '<link rel="stylesheet" href="x.html">')],
  ['link', 'a sign that is a page', page('', '<link rel="icon" href="x.html" type="image/svg+xml" />')],
]

test.each(forbidden)('%s: %s', (fault, _, text) => {
  expect(judged('a.html', text)).toBe(fault)
})

test('a page that would keep a parser busy is put down at once', () => {
  const parts = ['<p>', '<a x="', '<p'.padEnd(60), '<a a="b"', '<strong><p></strong>']
  const begun = performance.now()
  for (const part of parts) expect(judged('a.html', page(part.repeat((16 << 20) / part.length)))).toBe('form')
  expect(performance.now() - begun).toBeLessThan(20_000)
})

const svg = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"${more}>${inside}</svg>`

test('a drawing in a file of its own is shapes alone', () => {
  expect(
    judged(
      'assets/mark.svg',
      svg('<rect width="32" height="32" rx="4" fill="#24407c"/><path d="M8 9h16" stroke-linecap="round"/>'),
    ),
  ).toEqual([])
})
test.each<[PageFault, string]>([
  ['element', svg('<script>alert(1)</script>')],
  ['element', svg('<use href="data:image/svg+xml,x"/>')],
  ['element', svg('<a href="javascript:alert(1)"><rect/></a>')],
  ['element', svg('<animate attributeName="href"/>')],
  ['element', svg('<style>rect{fill:red}</style>')],
  ['form', svg('<foreignObject/>')],
  ['attribute', svg('', ' onload="alert(1)"')],
  ['attribute', svg('<rect xmlns="http://www.w3.org/1999/xhtml"/>')],
  ['attribute', svg('<rect xml:base="https://x.example/"/>')],
  ['attribute', svg('<rect fill="url(https://x.example/#a)"/>')],
  ['form', svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>')],
  ['form', svg('<!-- x -->')],
  ['head', `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('')}`],
  ['head', `<?xml-stylesheet href="x"?>${svg('')}`],
  ['head', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
])('a drawing in a file of its own: %s wrong', (fault, text) => {
  expect(judged('assets/mark.svg', text)).toBe(fault)
})

const feed = (inside: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">\n${inside}\n</feed>\n`

test('a feed leads into the copy', () => {
  const text = feed(
    '<id>tag:x,2026:a/1</id><link rel="self" href="feed.xml"/><entry><title>&lt;b&gt; &apos;x&apos;</title><link href="a/b.html#u1"/></entry>',
  )
  expect(judged('en/feed.xml', text)).toEqual(['en/feed.xml', 'en/a/b.html'])
})
test.each<[PageFault, string]>([
  ['head', '<?xml version="1.0" encoding="utf-7"?>\n<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ['head', feed('').replace('\n', '\n<?xml-stylesheet href="x.xsl"?>\n')],
  ['element', feed('<script>alert(1)</script>')],
  ['element', feed('<content type="html">&lt;script&gt;</content>')],
  ['attribute', feed('<title type="html">&lt;script&gt;</title>')],
  ['attribute', feed('<title xmlns="http://www.w3.org/1999/xhtml">x</title>')],
  ['attribute', feed('<link rel="stylesheet" href="a.css"/>')],
  ['link', feed('<link href="javascript:alert(1)"/>')],
  ['link', feed('<link href="https://x.example/"/>')],
  ['form', feed('<title>&x;</title>')],
  ['form', feed('<title>')],
])('a feed: %s wrong', (fault, text) => {
  expect(judged('feed.xml', text)).toBe(fault)
})

test.each([
  'a{background:url(https://x)}',
  'a{background:u\\72l(https://x)}',
  '@import "https://x";',
  '@\\69mport "https://x";',
  'a{background:image-set("https://x" 1x)}',
  'a{background:-webkit-image-set("https://x" 1x)}',
  '@font-face{font-family:x}',
  'a{background:src("https://x")}',
  'a{color:red}</style>',
])('a style that fetches: %s', text => {
  expect(judged('assets/a.css', text)).toBe('style')
})
test('a style of nothing but letters is read as fast as any', () => {
  expect(judged('assets/a.css', 'a'.repeat(4_000_000))).toEqual([])
})
test('a style as ours', () => {
  expect(
    judged(
      'assets/a.css',
      '@media (width<40rem){a:is(b,c):after{content:" (" attr(href) ")";margin:clamp(1px,2vw,3px)}}',
    ),
  ).toEqual([])
})

const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
test('a calendar as ours', () => {
  const text = calendar(
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20261127',
    'SUMMARY:Lập danh',
    '  sách',
    'URL:https://a.example/x',
    'END:VEVENT',
  )
  expect(judged('calendar.ics', text)).toEqual([])
})
test.each([
  'METHOD:REQUEST',
  'ATTACH:https://x.example/',
  'ATT\r\n ACH:https://x.example/',
  'BEGIN:VALARM',
  'URL:javascript:alert(1)',
  'URL:file:///x',
  'SUMMARY:\u001b[2J',
  'RRULE:FREQ=DAILY',
  'ORGANIZER:mailto:x@x.example',
])('a calendar that does more: %j', line => {
  expect(judged('calendar.ics', calendar(line))).toBe('form')
})

test.each([
  ['a.html', 'en/b/a.html'],
  ['../a%20b.html', 'en/a b.html'],
  ['', 'en/b/c.html'],
  ['#x', 'en/b/c.html'],
  ['../../../a.html', null],
  ['a.html?x', null],
  ['a//b.html', null],
  ['C:/x', null],
  ['%5c%5cx/y', null],
  ['%', null],
])('%j leads to %j', (link, target) => {
  expect(targetOf('en/b/c.html', link)).toBe(target)
})
