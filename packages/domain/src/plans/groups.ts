/** Groups of rights holders that a plan may name; the printed Vietnamese name is the value, as the scorer and offices use it. */
export const affectedGroups = [
  'dân tộc thiểu số',
  'trẻ em',
  'phụ nữ',
  'người khuyết tật',
  'người cao tuổi',
  'người nghèo',
  'nhóm yếu thế',
  'phạm nhân',
  'LGBTI',
  'người nhiễm HIV',
  'nạn nhân mua bán người',
  'nạn nhân bạo lực gia đình',
] as const
export type AffectedGroup = (typeof affectedGroups)[number]
