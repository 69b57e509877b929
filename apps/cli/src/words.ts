// Sentences of the command line that belong to no single command.
import type { Phrase } from '@camket/domain/kernel/language'

export const overview: Phrase = {
  vi: `camket: biến kế hoạch nhân quyền trên giấy thành những cam kết ai cũng kiểm tra được

Văn bản và văn phòng
  camket start                      mở cổng công khai và phần việc của văn phòng
  camket read kehoach.docx          đọc xem văn bản nói gì
  camket check kehoach.docx         tìm chỗ chưa rõ, còn thiếu hoặc sai
  camket import kehoach.docx        đưa văn bản vào phần việc của văn phòng
  camket publish KẾ-HOẠCH           công bố kế hoạch đã rà soát
  camket list · camket show         xem những gì đã công bố
  camket work [CƠ-QUAN]             xem ai đang giữ cam kết nào, hạn nào
  camket withdraw MÃ                thu hồi nội dung đã công bố, theo căn cứ pháp luật
  camket bodies import TỆP          nhập danh sách cơ quan từ CSV, XLSX
  camket sign-in                    tạo đường dẫn vào văn phòng
  camket invite TÊN-ĐĂNG-NHẬP       mời một công chức vào văn phòng
  camket audit                       ai đã làm gì, ai bị từ chối việc gì

Ai cũng làm được, không cần tin người vận hành
  camket verify ĐỊA-CHỈ|THƯ-MỤC     kiểm tra cả sổ công khai, một bản sao hay một tệp chứng minh
  camket monitor ĐỊA-CHỈ            theo dõi một sổ, giữ các điểm kiểm tra, báo khi có điều lạ
  camket redraw ĐỢT                 rút lại mẫu của một đợt rà soát độc lập
  camket seal ĐỢT                   tạo số bí mật và dấu niêm phong cho một đợt
  camket mirror THƯ-MỤC             viết bản sao tĩnh của cổng công khai
  camket witness                    làm nhân chứng: ký xác nhận cho sổ của nơi khác

Vận hành
  camket tenant MÃ --name TÊN       lập sổ của một ban chỉ đạo
  camket key                        khóa ký của sổ: xem, đổi
  camket policy                     chọn nhân chứng cho sổ của mình
  camket take-in ĐỊA-CHỈ            nhận số liệu từ sổ đã ký của ban chỉ đạo khác
  camket backup TỆP                 sao lưu toàn bộ sổ vào một tệp
  camket restore TỆP                khôi phục vào một sổ trống
  camket day                        công bố ngày hôm nay
  camket rebuild                    dựng lại danh sách và tìm kiếm từ bản ghi công khai
  camket doctor                     kiểm tra máy, thư mục dữ liệu, cơ sở dữ liệu, sổ
  camket bench [TÊN]                đo tốc độ và chất lượng

Mỗi lệnh có ví dụ riêng: camket read --help
Lệnh làm việc trên một sổ nhận --data THƯ-MỤC và --as-tenant MÃ; lệnh in dữ liệu nhận --json.
Ngôn ngữ: --lang vi|en, hoặc biến CAMKET_LANG.
Mã thoát: 0 xong · 1 còn thiếu · 2 tệp hoặc lệnh sai · 3 bị từ chối · 70 lỗi của chương trình`,
  en: `camket: turns a human-rights plan on paper into promises that anyone can check

Papers and office
  camket start                      serve the public portal and the office
  camket read plan.docx             see what the document says
  camket check plan.docx            find what is unclear, missing or wrong in it
  camket import plan.docx           bring the document into the office
  camket publish PLAN               publish a reviewed plan
  camket list · camket show         look at what is public
  camket work [BODY]                see who has which commitment, and by when
  camket withdraw ID                withdraw published content, on a legal ground
  camket bodies import FILE         bring in a list of bodies from CSV or XLSX
  camket sign-in                    make a link to the office
  camket invite LOGIN               invite an official to the office
  camket audit                       who did what, who was refused what

For everybody, without trusting the operator
  camket verify URL|DIR             check a whole public register, a copy of it or one proof
  camket monitor URL                follow a register, keep its checkpoints, report what must not happen
  camket redraw ROUND               draw the sample of a review round again
  camket seal ROUND                 make a secret and its seal for a round
  camket mirror DIR                 write the public portal as static files
  camket witness                    be a witness: cosign the registers of others

Operating
  camket tenant ID --name NAME      make the register of a committee
  camket key                        the register’s signing key: show, change
  camket policy                     choose witnesses for one’s own register
  camket take-in URL                take in figures of another committee’s signed register
  camket backup FILE                copy the whole register into one file
  camket restore FILE               put a backup into an empty register
  camket day                        publish today
  camket rebuild                    make lists and search again from the public records
  camket doctor                     check the machine, the data folder, the database, the log
  camket bench [NAME]               measure speed and quality

Each command has its own examples: camket read --help
Commands that work on a register take --data DIR and --as-tenant ID; those that print data take --json.
Language: --lang vi|en, or the variable CAMKET_LANG.
Exit codes: 0 done · 1 found wanting · 2 bad input or usage · 3 refused · 70 our fault`,
}

export const words = {
  badLanguage: {
    vi: '--lang chỉ nhận vi hoặc en.',
    en: '--lang takes vi or en.',
  },
  ourFault: {
    vi: 'lỗi của chương trình, không phải của bạn; không có gì bị ghi dở. Mã để hỏi: {reference}. Chi tiết ở dưới.',
    en: 'this is our fault, not yours; nothing was left half-written. Reference: {reference}. The details follow.',
  },
  ourFaultLogged: {
    vi: 'lỗi của chương trình, không phải của bạn; không có gì bị ghi dở. Mã để hỏi: {reference}. Chi tiết ghi trong {log}.',
    en: 'this is our fault, not yours; nothing was left half-written. Reference: {reference}. The details are in {log}.',
  },
  readerFault: {
    vi: 'chương trình gặp lỗi khi đọc tệp này; tệp không có lỗi gì được biết',
    en: 'the program failed while reading this file; nothing is known to be wrong with the file',
  },
  readerFaultMend: {
    vi: 'Xin gửi mã ở trên cho người vận hành.',
    en: 'Please tell the operator the number above.',
  },
  noFile: {
    vi: 'hãy nêu ít nhất một tệp. Xem: camket {command} --help',
    en: 'name at least one file. See: camket {command} --help',
  },
} as const satisfies Record<string, Phrase>
