import { describe, expect, test } from 'vitest'
import { UnreadableFile } from '../document.ts'
import { readHtml } from './read-html.ts'

const encode = (html: string): Uint8Array => new TextEncoder().encode(html)
const textsOf = (html: string): string[] => readHtml(encode(html)).blocks.map(block => block.text)
const long =
  'Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành và Ủy ban nhân dân các xã, phường nghiêm túc thực hiện các nội dung của Kế hoạch này.'

const portal = `<!doctype html><html><head><title>Cổng</title><meta charset="utf-8"><style>p{}</style></head><body>
<header class="site-header"><h2>CỔNG THÔNG TIN ĐIỆN TỬ</h2></header>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/gt">Giới thiệu</a></li></ul></nav>
<div class="search-box"><form>Tìm kiếm nâng cao <input value="x"></form></div>
<div id="wrap"><div class="col-left"><ul><li><a href="/1">Tin một dài dòng</a></li><li><a href="/2">Tin hai dài dòng</a></li><li><a href="/3">Tin ba</a></li></ul></div>
<div class="content"><h1>Kế hoạch thúc đẩy quyền của người khuyết tật</h1>
<p align="center"><b>KẾ HOẠCH</b></p><p>${long}</p><p>1. Sở Nội vụ<br>chủ trì việc thứ nhất.<br/>2. Sở Tư pháp phối hợp.</p>
<p style="display:none">ẩn đi</p><script>var a = "không phải chữ"</script>
<p>${long}</p>
<p>Xem thêm: kế hoạch khác</p><p>Lượt xem: 1203</p>
<h3>Tin liên quan</h3><ul><li><a href="/x">Một tin khác của tỉnh</a></li><li><a href="/y">Hai tin khác</a></li></ul>
</div></div><div class="comments"><p>Bình luận của bạn đọc</p></div><footer>Bản quyền thuộc về tỉnh</footer></body></html>`

describe('a portal page', () => {
  test('gives the article and none of the furniture', () => {
    expect(textsOf(portal)).toEqual([
      'Kế hoạch thúc đẩy quyền của người khuyết tật',
      'KẾ HOẠCH',
      long,
      '1. Sở Nội vụ',
      'chủ trì việc thứ nhất.',
      '2. Sở Tư pháp phối hợp.',
      long,
    ])
  })

  test('headings, bold and centred text keep their look', () => {
    const { blocks } = readHtml(encode(portal))
    expect(blocks[0]!.style).toEqual({ heading: 1 })
    expect(blocks[1]!.style).toEqual({ bold: true, centred: true })
  })

  test('the box with symbol and signer stays with the document', () => {
    const box =
      '<table><tr><td>Số ký hiệu</td><td>15/KH-UBND</td></tr><tr><td>Người ký</td><td>Trần Thị Mận</td></tr></table>'
    const texts = textsOf(
      `<body><div>${box}<div class="noi-dung"><p>${long}</p><p>${long}</p></div></div></body>`,
    )
    expect(texts.slice(0, 4)).toEqual(['Số ký hiệu', '15/KH-UBND', 'Người ký', 'Trần Thị Mận'])
  })

  test('a title above the text part is kept', () => {
    const texts = textsOf(
      `<body><div><div><h1>Tên kế hoạch</h1></div><div><p>${long}</p><p>${long}</p></div></div></body>`,
    )
    expect(texts[0]).toBe('Tên kế hoạch')
  })

  test('a class that happens to hold a furniture word does not lose the text', () => {
    expect(
      textsOf(`<body class="menu-left"><div class="main-content-related"><p>${long}</p></div></body>`),
    ).toEqual([long])
  })
})

describe('structure', () => {
  test('tables with spans', () => {
    const { blocks } = readHtml(
      encode(
        `<p>${long}</p><table><thead><tr><th>STT</th><th>Việc</th><th>Hạn</th></tr></thead><tbody><tr><td>1</td><td>Họp</td><td rowspan="2">Quý I</td></tr><tr><td colspan="2">Gộp</td></tr></tbody></table>`,
      ),
    )
    const cells = blocks.filter(block => block.kind === 'cell')
    expect(
      cells.map(cell => [cell.text, cell.cell!.row, cell.cell!.column, cell.cell!.rows, cell.cell!.columns]),
    ).toEqual([
      ['STT', 0, 0, 1, 1],
      ['Việc', 0, 1, 1, 1],
      ['Hạn', 0, 2, 1, 1],
      ['1', 1, 0, 1, 1],
      ['Họp', 1, 1, 1, 1],
      ['Quý I', 1, 2, 2, 1],
      ['Gộp', 2, 0, 1, 2],
    ])
    expect(cells.map(cell => cell.cell!.head)).toEqual([true, true, true, false, false, false, false])
  })

  test('numbered lists: start, type, value, nesting', () => {
    expect(
      textsOf(
        `<p>${long}</p><ol start="3"><li>Ba<ol type="a"><li>Con a</li><li>Con b</li></ol></li><li value="7">Bảy</li></ol><ol type="I"><li>La Mã</li></ol><ul><li>Gạch</li></ul>`,
      ).slice(1),
    ).toEqual(['3. Ba', 'a. Con a', 'b. Con b', '7. Bảy', 'I. La Mã', '- Gạch'])
  })

  test('footnotes: marks dropped, the note is a note', () => {
    const { blocks } = readHtml(
      encode(
        `<p>Công khai 14 nội dung<a href="#_ftn1" id="_ftnref1"><sup>[1]</sup></a> trên 20 km<sup>2</sup>.</p><p>${long}</p><div id="ftn1"><p><a href="#_ftnref1">[1]</a> Danh mục nội dung công khai.</p></div>`,
      ),
    )
    expect(blocks.map(block => [block.kind, block.text])).toEqual([
      ['paragraph', 'Công khai 14 nội dung trên 20 km².'],
      ['paragraph', long],
      ['note', 'Danh mục nội dung công khai.'],
    ])
  })

  test('entities and composed letters', () => {
    expect(textsOf('<p>Quy&#7873;n &amp; tr&#225;ch nhi&#7879;m&nbsp;c&ugrave;ng nhau</p>')).toEqual([
      'Quyền & trách nhiệm cùng nhau',
    ])
  })

  test('old bytes under a western label', () => {
    const bytes = Uint8Array.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>B¶o ®¶m quyÒn con ng\u00adêi trong thi hµnh ¸n</p></body></html>',
      c => c.charCodeAt(0),
    )
    expect(readHtml(bytes).blocks[0]!.text).toBe('Bảo đảm quyền con người trong thi hành án')
  })

  test('nesting without end is refused, not a crash', () => {
    const deep = encode('<div>'.repeat(60_000) + 'x' + '</div>'.repeat(60_000))
    expect(() => readHtml(deep)).toThrow(UnreadableFile)
    const halfway = encode('<div>'.repeat(900) + long + '</div>'.repeat(900))
    expect(readHtml(halfway).blocks.map(block => block.text)).toEqual([long])
    expect(() => readHtml(encode('<b>'.repeat(50_000) + 'x'))).toThrow(UnreadableFile)
  })
})
