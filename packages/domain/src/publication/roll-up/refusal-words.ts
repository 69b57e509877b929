import type { Phrase } from '../../kernel/language.ts'
import type { RollUpCode } from './codes.ts'

export const rollUpRefusals: Readonly<Record<RollUpCode, Phrase>> = {
  'roll-up-not-signed': {
    vi: 'Điểm kiểm tra đưa vào không do khóa {vkey} ký ({why}). Chưa nhận gì.',
    en: 'The checkpoint handed in is not signed by the key {vkey} ({why}). Nothing was taken in.',
  },
  'roll-up-own-log': {
    vi: '“{origin}” là sổ của chính nơi đây.',
    en: '“{origin}” is this register’s own log.',
  },
  'roll-up-other-key': {
    vi: 'Lần trước “{origin}” ký bằng khóa {before}. Nếu nơi đó đã đổi khóa, hãy hỏi họ qua một đường khác rồi thêm --new-key.',
    en: 'Last time “{origin}” signed with the key {before}. If they changed it, ask them by another way, then add --new-key.',
  },
  'roll-up-behind': {
    vi: 'Lần trước đã nhận {before} mục của “{origin}”, lần này chỉ có {size}: sổ bên đó đã bị cắt bớt hoặc là bản cũ. Chưa nhận gì. Hãy lấy bản mới hơn rồi thử lại.',
    en: '{before} entries of “{origin}” were taken in last time, now there are {size}: that register was cut short or is an old copy. Nothing was taken in. Get a newer one and try again.',
  },
  'roll-up-beside': {
    vi: 'Cùng {size} mục nhưng mã băm gốc của “{origin}” khác lần trước: bên đó có hai sổ khác nhau. Chưa nhận gì. Hãy giữ cả hai điểm kiểm tra, hỏi bên đó và các nhân chứng.',
    en: 'With the same {size} entries the root of “{origin}” differs from last time: that register has two faces. Nothing was taken in. Keep both checkpoints; ask them and the witnesses.',
  },
  'roll-up-nothing-new': {
    vi: '“{origin}” không có mục nào mới kể từ lần trước ({size}).',
    en: '“{origin}” has nothing new since last time ({size} entries).',
  },
  'roll-up-not-compared': {
    vi: 'Trạng thái này của “{origin}” chưa được so với lần nhận trước: vừa có một lần nhận khác, hoặc nơi đó trả lời dưới hai tên. Chưa nhận gì. Hãy chạy lại.',
    en: 'This state of “{origin}” was not checked against the one that was taken in last: another was taken in meanwhile, or the place answered under two names. Nothing was taken in. Run it again.',
  },
}
