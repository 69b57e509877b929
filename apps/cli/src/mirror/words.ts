import type { Phrase } from '@camket/domain/kernel/language'

export const mirrorCommandWords = {
  help: {
    vi: `camket mirror THƯ-MỤC [--language vi|en|both] [--as-tenant MÃ] [--data THƯ-MỤC-SỔ]: viết bản sao tĩnh của cổng công khai

  camket mirror ban-sao              mọi trang, bản ghi, bảng và sổ đã ký, thành tệp đọc được khi không có mạng
  camket mirror ban-sao              chạy lại: chỉ viết những gì đã đổi
  camket mirror ban-sao --language vi
                                     chỉ trang tiếng Việt
  camket mirror ban-sao --all        viết lại và so từng tệp, khi nghi bản sao hỏng
  camket verify ban-sao              kiểm tra bản sao

  camket mirror ban-sao --from https://nhanquyen.example.gov.vn [--key KHÓA]
                                     cho người ngoài, không cần sổ: lấy dữ liệu công khai từ một cổng đang chạy hoặc một
                                     bản sao khác, kiểm tra hết rồi mới giữ. Chạy lại: chỉ lấy phần mới. Khóa của sổ nên
                                     lấy từ nơi khác; không nêu thì nhận khóa thấy lần đầu và giữ lấy. Không có các trang
                                     của cổng, trừ khi nguồn là một bản sao có trang.

Lần chạy sau bỏ khỏi bản sao nội dung đã thu hồi, vì pháp luật buộc xóa (với --from: nêu tên từng bản ghi); mục, mã băm và
phần chứng minh ở lại. Ai có lý do hợp pháp để giữ bản trước thì cất riêng trước khi chạy và tự chịu trách nhiệm.
Bị ngắt giữa chừng thì chạy lại là xong. Hai bản sao của cùng một sổ, cùng số mục, cùng phiên bản thì giống nhau từng byte.
Thư mục có thứ khác thì không ghi. Bản sao của sổ khác, hoặc dài hơn sổ này, thì từ chối.
Mã thoát: 0 xong · 1 chưa lấy hết (--from) · 2 thư mục hoặc lệnh sai, hoặc một lần chạy khác đang viết · 3 bị từ chối`,
    en: `camket mirror DIR [--language vi|en|both] [--as-tenant TENANT] [--data DIR]: writes the public portal as static files

  camket mirror copy                 every page, record, table and the log, as files that need no network
  camket mirror copy                 again: writes only what has changed
  camket mirror copy --language en   English pages only
  camket mirror copy --all           writes everything again and compares, where a copy may be damaged
  camket verify copy                 checks the copy

  camket mirror copy --from https://rights.example.gov.vn [--key VKEY]
                                     for outsiders without a register: fetches the public data of a running portal or of
                                     another copy, and keeps it only when all of it holds. Again: fetches only what is
                                     new. Better get the log’s key from elsewhere; without one the key first seen is kept.
                                     Pages of the portal come along only where the source is a copy that has them.

The next run takes what was withdrawn out of the copy, for the law has it erased (with --from each such record is named);
entries, digests and proofs stay. Whoever has a lawful reason to keep the state before puts it aside first and answers for it.
If it is interrupted, run it again. Two copies of one register, number of entries and version are the same, byte for byte.
A folder with other things in it is left alone. A copy of another register, or of a longer one, is refused.
Exit codes: 0 done · 1 not all could be had (--from) · 2 bad folder or usage, or another run is writing · 3 refused`,
  },
  noFolder: {
    vi: 'hãy nêu một thư mục cho bản sao. Xem: camket mirror --help',
    en: 'name one folder for the copy. See: camket mirror --help',
  },
  badLanguage: {
    vi: '--language nhận vi, en hoặc both.',
    en: '--language takes vi, en or both.',
  },
  notAFolder: {
    vi: '{folder} là một tệp, không phải thư mục. Không có gì bị ghi.',
    en: '{folder} is a file, not a folder. Nothing was written.',
  },
  otherThings: {
    vi: 'thư mục {folder} đang có thứ khác và không phải bản sao của sổ nào. Không có gì bị ghi; hãy chọn thư mục trống.',
    en: 'the folder {folder} holds other things and is no copy of a register. Nothing was written; choose an empty one.',
  },
  linkInside: {
    vi: '{folder} dẫn tới chỗ khác trên đĩa (liên kết tượng trưng), mà bản sao không bao giờ đặt liên kết như vậy. Không có gì bị ghi qua đó; hãy xem ai đặt nó, bỏ nó đi rồi chạy lại với --all.',
    en: '{folder} leads to another place on the disk (a symbolic link), and no copy lays such a link. Nothing was written through it; see who laid it, take it away and run this again with --all.',
  },
  strangeState: {
    vi: '{folder} không đọc được: đó không phải tệp mà bản sao nào viết ra. Không có gì bị ghi; hãy chọn thư mục trống.',
    en: '{folder} cannot be read: no copy writes such a file. Nothing was written; choose an empty folder.',
  },
  taken: {
    vi: 'một lần chạy khác (tiến trình {process}) đang viết vào thư mục này. Chờ nó xong rồi chạy lại.',
    en: 'another run (process {process}) is writing into this folder. Wait for it and run again.',
  },
  otherLog: {
    vi: 'thư mục này là bản sao của sổ {there}, không phải {here}. Không có gì bị ghi.',
    en: 'this folder is a copy of the register {there}, not of {here}. Nothing was written.',
  },
  longer: {
    vi: 'bản sao đã có {there} mục, sổ này chỉ có {here}: bản sao không bao giờ ngắn đi. Có thể sổ vừa được khôi phục từ bản sao lưu cũ; hãy giữ bản sao lại làm bằng chứng.',
    en: 'the copy has {there} entries, this register only {here}: a copy never shrinks. The register may have been restored from an old backup; keep the copy as evidence.',
  },
  beside: {
    vi: '{size} mục đầu của sổ này không phải là {size} mục mà bản sao có: lịch sử đã bị đổi. Không có gì bị ghi; hãy giữ bản sao lại làm bằng chứng và chạy camket verify.',
    en: 'the first {size} entries of this register are not the {size} that the copy has: history was changed. Nothing was written; keep the copy as evidence and run camket verify.',
  },
  unsigned: {
    vi: 'sổ chưa được ký đến mục mới nhất (tất cả {size} mục), nên chưa sao được. Chạy camket start một lần, hoặc chạy lệnh này nơi có khóa của sổ.',
    en: 'the register is not signed up to its newest entry ({size} in all), so it cannot be copied yet. Run camket start once, or this command where the register’s key is.',
  },
  done: {
    vi: 'Bản sao ở {folder}: {size} mục. Viết {written} tệp, giữ nguyên {kept}, bỏ {removed}.',
    en: 'The copy in {folder} has {size} entries. Files written: {written}, left as they were: {kept}, taken away: {removed}.',
  },
  nothing: {
    vi: 'Bản sao ở {folder} đã đủ {size} mục; không có gì phải viết.',
    en: 'The copy in {folder} has all {size} entries; nothing had to be written.',
  },
} as const satisfies Record<string, Phrase>
