// docs/roles.md and docs/surfaces.md as text.
import { allowedActions, officeActions } from '../../packages/domain/src/kernel/actions.ts'
import { roles, seatRoles, type Role } from '../../packages/domain/src/kernel/author.ts'
import type { Phrase } from '../../packages/domain/src/kernel/language.ts'
import { seatRoleNames } from '../../packages/domain/src/people/role-names.ts'
import { actionWords } from './action-words.ts'
import { isFor, readers, type Audience, type Reader, type Surface, type Surfaces } from './surface.ts'

const names: Readonly<Record<Role | 'anonymous', Phrase>> = {
  ...seatRoleNames,
  operator: { vi: 'Người vận hành (dòng lệnh)', en: 'Operator (command line)' },
  server: { vi: 'Chương trình máy chủ', en: 'Server' },
  anonymous: { vi: 'Người không có tài khoản', en: 'Anyone, without an account' },
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function table(head: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

const bilingual = ({ vi, en }: Phrase): string => `${vi}<br>*${en}*`

/** The roles × actions table; `●` may, empty may not. */
export function rolesPage(): string {
  const rows = officeActions.map(action => [
    bilingual(actionWords[action]),
    `\`${action}\``,
    ...roles.map(role => (allowedActions[role].includes(action) ? '●' : '')),
  ])
  const head = ['', '', ...roles.map(role => bilingual(names[role]))]
  return `# Vai trò và việc được làm · Roles and actions

Bảng này in từ \`packages/domain/src/kernel/actions.ts\` bằng \`npm run matrix -- --write\`; mọi dịch vụ hỏi chính bảng ấy trước khi đọc hay ghi.
● là được làm; để trống là bị từ chối. Một người có thể giữ nhiều vai trò nhưng mỗi lúc chỉ làm với một vai trò; người soạn báo cáo
không bao giờ được duyệt chính báo cáo đó. Đầu mối và người duyệt chỉ thấy việc của cơ quan mình.

*Printed from \`packages/domain/src/kernel/actions.ts\` by \`npm run matrix -- --write\`; every service asks the same table before it reads or
writes. ● may; empty is refused. One person may hold several roles but acts as one at a time; whoever drafted a claim never approves it.
Focal points and validating authorities see the work of their own body only.*

${table(head, rows)}
`
}

/** ● sees all of it; ○ only what is the own body's or account's. */
function mark(surface: Surface, audience: Audience, reader: Reader): string {
  if (!isFor(audience, reader)) return ''
  if (surface.whose === 'own account') return '○'
  const isAgency = ['focal-point', 'alternate', 'validating-authority'].includes(reader)
  return surface.whose === 'own body' && isAgency ? '○' : '●'
}

function section(title: Phrase, surfaces: Surfaces): string {
  const rows = Object.entries(surfaces).flatMap(([address, surface]) => {
    const { sees, does = {}, because } = surface
    const marks = (audience: Audience): string[] => readers.map(reader => mark(surface, audience, reader))
    const note = [sees === 'copy' ? 'static copy only' : '', because ?? ''].filter(Boolean).join(': ')
    return [
      [`\`${address}\``, note, ...marks(sees)],
      ...Object.entries(does).map(([name, audience]) => [
        `\`${address}\` → \`${name}\``,
        typeof audience === 'string' ? `\`${audience}\`` : audience.map(each => `\`${each}\``).join(', '),
        ...marks(audience),
      ]),
    ]
  })
  return `## ${title.vi} · ${title.en}\n\n${table(['', '', ...readers.map(reader => bilingual(names[reader]))], rows)}`
}

/** Every address with who sees it, and every form with who may send it. */
export function surfacesPage(parts: { office: Surfaces; public: Surfaces; front: Surfaces }): string {
  const count = seatRoles.length
  return `# Bề mặt và vai trò · Surfaces and roles

Mọi địa chỉ mà chương trình trả lời, và ai thấy gì ở đó: in từ bảng ở \`scripts/matrix/\` và đối chiếu với chính các tệp tuyến đường bằng
\`npm run matrix\`. Địa chỉ, biểu mẫu, nguồn tin hay tệp nào chưa có trong bảng thì \`npm run check\` không đạt. ● thấy (hoặc gửi được);
○ chỉ phần của cơ quan mình hoặc của chính mình; để trống là bị từ chối. Mỗi địa chỉ đều có bản tiếng Anh dưới \`/en\`.

*Every address that the program answers, and who sees what there: printed from the table in \`scripts/matrix/\` and held against the route
files themselves by \`npm run matrix\`. An address, form, feed or file without an entry fails \`npm run check\`. ● sees (or may send); ○ only what is
the own body's or account's; empty is refused. Every address has its English twin under \`/en\`. \`tests/matrix/access.test.ts\` asks all of
this over HTTP, as each of the ${count} roles and as nobody.*

${section({ vi: 'Văn phòng', en: 'The office' }, parts.office)}

${section({ vi: 'Công khai', en: 'Public' }, parts.public)}

${section({ vi: 'Máy chủ trả lời trực tiếp', en: 'Answered by the server itself' }, parts.front)}
`
}
