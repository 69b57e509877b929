import type { Phrase } from '@camket/domain/kernel/language'

export const words = {
  help: {
    vi: `camket start [--port SỐ] [--data THƯ-MỤC]: mở cổng công khai và phần việc của văn phòng

  camket start                          http://localhost:4096, dữ liệu ở nơi mặc định
  camket start --port 8080 --data ./so  cổng 8080, dữ liệu trong ./so (npm start -- --port 8080 … cũng vậy)
  DATABASE_URL=postgres://… camket start --origin https://cong.example.vn
                                        PostgreSQL của bạn, đứng sau một địa chỉ công khai

Lần đầu, chương trình tạo cơ sở dữ liệu và một tỉnh ví dụ, rồi in đường dẫn đăng nhập dùng một lần (30 phút).
Với một địa chỉ công khai thì không có tỉnh ví dụ: lập sổ trước bằng camket tenant.
  --no-example      không tạo tỉnh ví dụ
  --origin ĐỊA-CHỈ  https://tên-máy, có thể thêm cổng
  --host ĐỊA-CHỈ    mặc định 127.0.0.1: chỉ máy này vào được
Dừng: Ctrl-C. Mã thoát: 0 đã dừng · 2 cổng bị chiếm hoặc lệnh sai · 3 không mở được cơ sở dữ liệu, hoặc chưa có sổ cho địa chỉ công khai`,
    en: `camket start [--port N] [--data DIR]: serves the public portal and the office

  camket start                               http://localhost:4096, data in their usual place
  camket start --port 8080 --data ./register port 8080, data in ./register (npm start -- --port 8080 … is the same)
  DATABASE_URL=postgres://… camket start --origin https://portal.example.vn
                                             a PostgreSQL of your own, behind a public address

The first run makes the database and an example province, and prints a one-time sign-in link (30 minutes).
Under a public address no example is made: make the register first, with camket tenant.
  --no-example    make no example province
  --origin URL    https://host, with a port where needed
  --host ADDRESS  127.0.0.1 unless told: only this machine can reach it
Stop: Ctrl-C. Exit codes: 0 stopped · 2 port taken or bad usage · 3 the database cannot be opened, or has no register for a public address`,
  },
  ready: {
    vi: 'Cổng công khai: {address} (dữ liệu: {place})',
    en: 'Public portal: {address} (data: {place})',
  },
  signIn: {
    vi: 'Đăng nhập lần đầu (dùng một lần, trong 30 phút): {url}',
    en: 'First sign-in (once, within 30 minutes): {url}',
  },
  signInAgain: {
    vi: 'Đường dẫn vào văn phòng: camket sign-in{data}',
    en: 'For a link to the office: camket sign-in{data}',
  },
  building: {
    vi: 'Đang dựng trang web (một lần, vài giây)…',
    en: 'Building the web pages (once, some seconds)…',
  },
  notBuilt: {
    vi: 'không dựng được trang web; chạy “npm ci” rồi thử lại. Trình dựng báo:',
    en: 'the web pages could not be built; run “npm ci” and try again. The builder says:',
  },
  loading: { vi: 'Đang tạo tỉnh ví dụ…', en: 'Making the example province…' },
  noTenant: {
    vi: 'trong sổ chưa có ban chỉ đạo nào, và tỉnh ví dụ không được tạo dưới địa chỉ công khai. Hãy lập sổ của ban chỉ đạo rồi chạy lại lệnh này: camket tenant MÃ --name "TÊN" --origin {origin}{data}. Muốn xem tỉnh ví dụ thì bỏ --origin.',
    en: 'the register has no committee yet, and no example province is made under a public address. Make the committee’s register, then run this again: camket tenant ID --name "NAME" --origin {origin}{data}. To see the example province leave --origin out.',
  },
  portTaken: {
    vi: 'cổng {port} đang được chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: camket start --port {other}',
    en: 'port {port} is taken by another program. Stop that one, or choose another port: camket start --port {other}',
  },
  portRefused: {
    vi: 'không mở được cổng {port} trên {host}. Chọn cổng trên 1023, hoặc kiểm tra --host.',
    en: 'port {port} on {host} cannot be opened. Choose a port above 1023, or check --host.',
  },
} as const satisfies Record<string, Phrase>
