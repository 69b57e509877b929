import type { Phrase } from '../../kernel/language.ts'

export const withdrawalRefusals = {
  'ground-does-not-fit': {
    vi: 'Căn cứ này không dùng được cho phạm vi thu hồi đã chọn. Tên người thì che; cơ quan bị phê bình hay thấy bất tiện thì không phải là căn cứ.',
    en: 'This ground does not fit what is to be withdrawn. A name is masked; that an office is criticised or embarrassed is no ground.',
  },
  'decision-missing': {
    vi: 'Căn cứ này cần số, ngày và nơi ban hành của bản án, quyết định hoặc văn bản xác định độ mật.',
    en: 'This ground needs number, date and issuer of the judgment, decision or classification.',
  },
  'whole-needs-decision': {
    vi: 'Vì đời tư thì che tên, số hoặc địa chỉ của người đó. Thu hồi cả một cam kết, một báo cáo hay một bản ghi khác cần nêu số, ngày và nơi ban hành quyết định yêu cầu thu hồi.',
    en: 'For privacy a person’s name, number or address is masked. To withdraw a whole commitment, report or other record, name number, date and issuer of the decision that asks for it.',
  },
  'words-of-no-person': {
    vi: 'Căn cứ về đời tư chỉ che tên, số hoặc địa chỉ của một người. Tên cơ quan và lời của kế hoạch không có đời tư.',
    en: 'Grounds of privacy mask a person’s name, number or address. The name of an office and the plan’s own words have no private life.',
  },
  'withdrawn-words-in-reason': {
    vi: 'Lý do, căn cứ hoặc tên cơ quan còn chứa những chữ cần thu hồi. Các mục này được công bố; xin viết lại mà không nhắc những chữ đó.',
    en: 'The reason, decision or office still holds the words to be withdrawn. These are published; write them without those words.',
  },
  'nothing-to-withdraw': {
    vi: 'Không bản ghi công khai nào của phần này còn chứa những chữ đã nêu.',
    en: 'No public record of this still holds the words given.',
  },
  'already-withdrawn': {
    vi: '“{id}” đã được thu hồi.',
    en: '“{id}” is withdrawn already.',
  },
  'preview-overtaken': {
    vi: 'Mã xem trước không khớp với những gì đang công bố: có thay đổi khác sau khi bạn xem, hoặc mã gõ sai. Chưa thu hồi gì; xin xem lại bản xem trước mới.',
    en: 'The preview’s code does not fit what is public: something else was published since, or the code was mistyped. Nothing was withdrawn; look at the new preview.',
  },
  'names-not-chosen': {
    vi: 'Còn {things} bản công bố của các kế hoạch nêu tên này. Hãy chọn: che tên ở đó luôn, hay giữ nguyên ở đó.',
    en: 'Things published in plans that give this name: {things}. Choose whether it is masked there too or stays there.',
  },
  // Said of a withdrawal that is done: what is still to be mended.
  'withdrawal-not-noted': {
    vi: 'Việc thu hồi đã xong và đã công bố. Nhưng chưa ghi được vào sổ thu hồi ở {folder} ({why}): khôi phục từ bản sao lưu cũ sẽ không làm lại được việc này. Hãy sửa thư mục đó (đĩa đầy, quyền ghi) rồi chạy lại lệnh thu hồi, hoặc để camket start tự ghi trong vòng một phút.',
    en: 'The withdrawal is done and published. But its line in the ledger of withdrawals at {folder} could not be written ({why}): a restore from an older backup would not repeat it. Mend that folder (disk full, rights) and run the withdrawal again, or let camket start write it within a minute.',
  },
  'withdrawal-on-disk': {
    vi: 'Việc thu hồi đã xong và đã công bố. Nhưng tệp của cơ sở dữ liệu chưa viết lại được ({why}), nên phần đã xóa còn nằm trên đĩa, ngoài tầm đọc của phần mềm. camket start thử lại mỗi phút; chạy lại lệnh thu hồi cũng thử lại.',
    en: 'The withdrawal is done and published. But the database’s files could not be written anew ({why}), so what was erased still lies on the disk, out of the program’s reach. camket start tries again each minute; running the withdrawal again tries again too.',
  },
} as const satisfies Readonly<Record<string, Phrase>>
