import { attribute, childrenOf, textBelow, type HtmlNode } from './nodes.ts'

const neverText = new Set(
  (
    'script style noscript template svg canvas iframe object embed audio video map head link meta input select option button ' +
    'textarea datalist nav aside footer dialog del'
  ).split(' '),
)

/** How portals name the parts around an article, in English and in Vietnamese without marks; whole words only. */
const furnitureName = new RegExp(
  '(?:^|[-_\\s])(?:nav|navbar|menu|topmenu|mainmenu|breadcrumbs?|sidebar|related|lien-?quan|tin-?lien-?quan|tin-?khac|others?news|' +
    'share|sharing|social|comments?|binh-?luan|footer|banner|ads?|adv|advert\\w*|quang-?cao|search|tim-?kiem|counter|thong-?ke|' +
    'truy-?cap|visitors?|paging|pagination|pager|tags?|taglist|rating|danh-?gia|toolbar|tools|print|login|dang-?nhap|popup|modal|' +
    'cookie|weblinks?|lien-?ket|widget|copyright|hot-?news|tin-?moi|most-?read|doc-?nhieu|xem-?nhieu|newsletter|subscribe|sr-only|' +
    'visually-hidden|skip|marquee|slider|carousel|gallery|read-?more|xem-?them)(?:$|[-_\\s\\d])',
  'iu',
)

/** Lines that a portal adds to an article. */
const furnitureLine = new RegExp(
  '^(?:[»›>•|*-]\\s*)?(?:xem thêm|tin liên quan|bài liên quan|các tin khác|tin khác|tin mới hơn|tin cũ hơn|tin mới nhất|tin đọc nhiều|' +
    'văn bản liên quan|in trang|in bài viết|bản in|gửi email|gửi bài viết|gửi phản hồi|chia sẻ|lượt xem|lượt truy cập|số lượt xem|' +
    'đang truy cập|đang trực tuyến|hôm nay|tổng truy cập|bình luận|ý kiến bạn đọc|quay lại|trở về|về đầu trang|đầu trang|từ khóa|' +
    'từ khoá|tags?|tweet|facebook|zalo|trang chủ|tải về|tải xuống|đánh giá bài viết|cỡ chữ|print|share)(?:$|\\s*[:|»›(]|\\s+\\d)',
  'iu',
)
/** Heads of lists of other articles: what follows them is not this article any more. */
const otherArticles =
  /^(?:tin liên quan|bài liên quan|bài viết liên quan|các tin khác|tin khác|các tin đã đưa|tin mới hơn|tin cũ hơn|tin cùng chuyên mục|văn bản liên quan|văn bản cùng lĩnh vực|có thể bạn quan tâm|đọc thêm|xem thêm)\s*:?$/iu

/** True when the line is the portal's and not the article's. */
export function isFurnitureLine(text: string): boolean {
  return text.length < 80 && furnitureLine.test(text)
}

/** True for the head of a list of other articles. */
export function opensOtherArticles(text: string): boolean {
  return otherArticles.test(text)
}

export interface Weight {
  /** Characters that are not blank. */
  readonly text: number
  /** Those of them inside links. */
  readonly linked: number
}

/** Weighs every node once. */
export function weigh(root: HtmlNode): Map<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>()
  const visit = (node: HtmlNode, inLink: boolean): Weight => {
    if (node.type === 'text') {
      const text = (node.data ?? '').replace(/\s+/gu, '').length
      return { text, linked: inLink ? text : 0 }
    }
    const sum = { text: 0, linked: 0 }
    for (const child of childrenOf(node)) {
      const own = visit(child, inLink || (node.name === 'a' && attribute(node, 'href') !== ''))
      sum.text += own.text
      sum.linked += own.linked
    }
    weights.set(node, sum)
    return sum
  }
  visit(root, false)
  return weights
}

/** Takes out what is not shown or not the article's: scripts, hidden parts, navigation, and parts named like furniture. */
export function prune(root: HtmlNode): void {
  const whole = textBelow(root).length
  const visit = (node: HtmlNode): void => {
    const kept = childrenOf(node).filter(child => !isNeverShown(child) && !isNamedFurniture(child, whole))
    if (node.children) node.children.splice(0, node.children.length, ...kept)
    for (const child of kept) visit(child)
  }
  visit(root)
}

function isNeverShown(node: HtmlNode): boolean {
  if (node.type !== 'tag' && node.type !== 'text') return true
  if (node.name === undefined) return false
  if (neverText.has(node.name) || node.attribs?.['hidden'] !== undefined) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(attribute(node, 'style'))
}

function isNamedFurniture(node: HtmlNode, whole: number): boolean {
  if (node.name === undefined || node.name === 'body' || node.name === 'html') return false
  const role = attribute(node, 'role')
  const named = furnitureName.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`)
  if (!named && !/^(?:navigation|search|banner|contentinfo|complementary)$/u.test(role)) return false
  return textBelow(node).length < 0.4 * whole
}
