import type { Phrase } from '../../kernel/language.ts'
import type { LogCode } from './log-codes.ts'

export const logRefusals: Readonly<Record<LogCode, Phrase>> = {
  'no-log-key': {
    vi: 'Sổ của {tenant} chưa có khóa ký. camket start, camket publish hoặc camket key sẽ tạo khóa.',
    en: 'The log of {tenant} has no signing key yet. camket start, camket publish or camket key makes one.',
  },
  'key-missing': {
    vi: 'Không có tệp khóa {file}. Hãy đưa bản lưu mới nhất của thư mục khóa trở lại, hoặc chỉ ra bằng CAMKET_KEYS. Nếu sổ này khôi phục từ bản sao lưu cũ hơn lần đổi khóa: camket restore … --newer … --take-newer vào thư mục khác. Chưa ký gì; bản ghi đã công bố vẫn nguyên.',
    en: 'The key file {file} is not there. Put the newest copy of the key folder back, or name it with CAMKET_KEYS. Where this register was restored from a backup older than the last change of keys: camket restore … --newer … --take-newer into another folder. Nothing was signed; what is published is whole.',
  },
  'key-older': {
    vi: 'Khóa trong {folder} là {found}, không phải khóa mới nhất của sổ ({newest}): đây là bản của thư mục khóa có từ trước lần đổi khóa. Hãy đưa bản mới hơn của thư mục khóa trở lại, hoặc chỉ ra bằng CAMKET_KEYS. Chưa ký gì; bản ghi đã công bố vẫn nguyên.',
    en: 'The key in {folder} is {found}, not the newest key of this log ({newest}): this copy of the key folder is from before the key was changed. Put a newer copy of the key folder back, or name it with CAMKET_KEYS. Nothing was signed; what is published is whole.',
  },
  'key-open': {
    vi: 'Người khác trên máy mở được {file} (quyền {mode}) nên khóa không được dùng. Hãy chạy: chmod go= {file}. Nếu có thể đã có người đọc, hãy đổi khóa: camket key --rotate.',
    en: 'Others on this machine can open {file} (mode {mode}), so the key is not used. Run: chmod go= {file}. If somebody may have read it, change the key: camket key --rotate.',
  },
  'key-unreadable': {
    vi: 'Tệp {file} không phải khóa đã công bố cho sổ này. Hãy đưa tệp đúng trở lại từ bản lưu của thư mục khóa.',
    en: 'The file {file} is not the key that was published for this log. Put the right file back from the copy of the key folder.',
  },
  'key-folder-failed': {
    vi: 'Không đọc hoặc ghi được thư mục khóa {folder} ({why}). Bản ghi đã công bố vẫn nguyên; sẽ ký lại khi sửa xong.',
    en: 'The key folder {folder} could not be read or written ({why}). What is published is whole; it is signed once this is mended.',
  },
  'guard-missing': {
    vi: 'Cơ sở dữ liệu có điểm kiểm tra của {size} mục nhưng tệp {file} không còn, nên không biết đã ký đến đâu. Hãy đưa thư mục khóa trở lại; nếu đã mất hẳn, so với bản sao bên ngoài rồi chạy: camket key --renew-guard.',
    en: 'The database holds a checkpoint of {size} entries but the file {file} is gone, so how far was signed is not known. Put the key folder back; if it is lost for good, compare with a copy outside, then run: camket key --renew-guard.',
  },
  'guard-behind': {
    vi: 'Tệp {file} chỉ ghi đã ký đến {guarded} mục, cơ sở dữ liệu có điểm kiểm tra của {size} mục: thư mục khóa là bản cũ. Hãy đưa bản mới trở lại; nếu không còn, so với bản sao bên ngoài rồi chạy: camket key --renew-guard.',
    en: 'The file {file} knows signatures up to {guarded} entries, the database holds a checkpoint of {size}: the key folder is an old copy. Put the newer one back; if there is none, compare with a copy outside, then run: camket key --renew-guard.',
  },
  'guard-whole': {
    vi: 'Không có gì để lập lại: tệp {file} biết đến lần ký mới nhất.',
    en: 'There is nothing to renew: the file {file} knows the newest signature.',
  },
  'below-signed-head': {
    vi: 'Đã ký đến {guarded} mục, sổ này chỉ có {size}: đây là một bản cũ được khôi phục. Không ký, vì ai giữ điểm kiểm tra cũ sẽ thấy mục bị mất. Hãy khôi phục bản sao lưu mới hơn.',
    en: '{guarded} entries were signed, this register has {size}: it was restored from an old state. It is not signed, for whoever keeps the old checkpoint would see entries gone. Restore a newer backup.',
  },
  'beside-signed-head': {
    vi: 'Các mục đầu tiên của sổ ({guarded} mục) không phải là những mục đã được ký: thành hai sổ khác nhau. Không ký. Đừng công bố gì thêm. Hãy khôi phục sổ có đúng các mục đã ký, từ một bản sao bên ngoài: camket restore … --newer … --take-newer.',
    en: 'The first {guarded} entries of this register are not those that were signed: there are two faces of it. It is not signed. Publish nothing more. Restore the register with the signed entries, out of a copy from outside: camket restore … --newer … --take-newer.',
  },
  'keys-of-another-log': {
    vi: 'Thư mục {folder} đã có khóa của một sổ từng ký đến {guarded} mục, còn sổ này chưa có khóa nào. Hãy khôi phục đúng sổ của khóa đó, hoặc chỉ thư mục khóa khác bằng CAMKET_KEYS.',
    en: 'The folder {folder} holds the key of a log that signed up to {guarded} entries, and this register has no key. Restore the register that belongs to it, or name another key folder with CAMKET_KEYS.',
  },
  'tiles-differ': {
    vi: 'Các ô băm của sổ không cho ra gốc của {size} mục: có người đã sửa cơ sở dữ liệu. Không ký. camket doctor --full nói chỗ khác nhau đầu tiên.',
    en: 'The tiles of the log do not give the root of its {size} entries: somebody has changed the database. It is not signed. camket doctor --full says where the first difference is.',
  },
  'signer-raced': {
    vi: 'Một tiến trình khác vừa ký bằng cùng thư mục khóa {folder}. Chưa ký; lần sau sẽ kiểm tra lại. Mỗi thư mục khóa chỉ dành cho một sổ.',
    en: 'Another process has just signed from the same key folder {folder}. Nothing was signed; the next time checks anew. A key folder belongs to one register.',
  },
  'bad-log-origin': {
    vi: 'Tên sổ “{origin}” không dùng được: không có khoảng trắng, dấu + hay ký tự điều khiển.',
    en: 'The log name “{origin}” cannot be used: it may have no blank, no + and no control character.',
  },
}
