// The example workbook: the task table of a department, as an office keeps it.
const title = 'PHỤ LỤC: BẢNG PHÂN CÔNG NHIỆM VỤ NĂM 2026 CỦA SỞ Y TẾ TỈNH MINH SƠN'
const source = '(Kèm theo Kế hoạch số 218/KH-SYT ngày 10/02/2026 của Sở Y tế tỉnh Minh Sơn)'

const rows = [
  [
    '1',
    'Mở phòng khám thân thiện cho người nhiễm HIV tại 03 bệnh viện',
    'Phòng Nghiệp vụ Y',
    'Trung tâm Kiểm soát bệnh tật tỉnh',
    '30/6/2026',
    '03 phòng khám',
  ],
  [
    '2',
    'Tập huấn nhân viên y tế về tiếp nhận nạn nhân bạo lực gia đình',
    'Phòng Tổ chức cán bộ',
    'Hội Liên hiệp Phụ nữ tỉnh',
    'Quý II/2026',
    '05 lớp, 150 người',
  ],
  [
    '3',
    'Lập danh sách trẻ em chưa được tiêm chủng',
    'Trung tâm Kiểm soát bệnh tật tỉnh',
    'Trạm Y tế các xã, phường',
    '15/4/2026',
    'Danh sách',
  ],
  ['4', 'Nâng cao chất lượng chăm sóc người cao tuổi', '', '', 'Thường xuyên', ''],
] as const

export const tableRows: ReadonlyArray<ReadonlyArray<string>> = [
  [title],
  [source],
  ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
  ...rows,
]

const limits = [
  { text: '30/6/2026', date: '2026-06-30', kind: 'date', taskLabel: '1' },
  { text: 'Quý II/2026', date: null, kind: 'quarter', taskLabel: '2' },
  { text: '15/4/2026', date: '2026-04-15', kind: 'date', taskLabel: '3' },
  { text: 'Thường xuyên', date: null, kind: 'recurring', taskLabel: '4' },
]

/** What a careful reader finds in the table. */
export const tableExpected = {
  kind: 'plan',
  symbol: '218/KH-SYT',
  date: '2026-02-10',
  issuer: 'Sở Y tế tỉnh Minh Sơn',
  province: 'Minh Sơn',
  signer: null,
  cited: [],
  tasks: rows.map(([label, text]) => ({ label, starts: text.split(' ').slice(0, 8).join(' '), depth: 1 })),
  assignments: rows.flatMap(([taskLabel, , lead, support]) => [
    ...(lead === '' ? [] : [{ agency: lead, role: 'lead', taskLabel }]),
    ...(support === '' ? [] : [{ agency: support, role: 'support', taskLabel }]),
  ]),
  deadlines: limits,
  groups: ['người nhiễm HIV', 'nạn nhân bạo lực gia đình', 'trẻ em', 'người cao tuổi'],
  sentences: rows.map(([, text]) => text.split(' ').slice(0, 5).join(' ')),
}
