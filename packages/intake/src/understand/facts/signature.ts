import { signing } from './frame.ts'

const post =
  /^(?:\|\s?)?(?:Q\.\s?|KT\.\s?)?(?:PHÓ\s)?(?:CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG CÔNG AN|TRƯỞNG ĐỒN|ĐỒN TRƯỞNG|TRẠM TRƯỞNG|CHỈ HUY TRƯỞNG|CHÍNH TRỊ VIÊN|CHÍNH ỦY|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|BÍ THƯ|THỦ TƯỚNG|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG GIÁM ĐỐC|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TỔNG BIÊN TẬP|TỔ TRƯỞNG)(?=$|[\s,(-])/u
const ranked = /^(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý)\s\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4}$/u
const signed = /^\(?(?:Đã ký|đã ký|ĐÃ KÝ|Ký tên|Chữ ký|Ký số)(?=[\s):,./]|$)/u

/** A post in capitals, as it stands over a signature. */
export function postLine(s: string): boolean {
  return s.length < 60 && post.test(s)
}

/** A line in which a signature begins: `KT.`, a post alone, "(Đã ký)", a rank with a name. */
export function signatureLine(s: string): boolean {
  if (signing.test(s) || postLine(s) || signed.test(s)) return true
  return ranked.test(s) || (s.length < 32 && post.exec(s.toUpperCase())?.[0].length === s.length)
}
