import type { Phrase } from '../kernel/language.ts'
import type { AffectedGroup } from './groups.ts'
import type { LimitableRight } from './limitable-rights.ts'
import type { SixClear } from './reading.ts'

export const limitableRightNames: Readonly<Record<LimitableRight, Phrase>> = {
  expression: { vi: 'tự do ngôn luận', en: 'freedom of expression' },
  press: { vi: 'tự do báo chí', en: 'freedom of the press' },
  assembly: { vi: 'tự do hội họp', en: 'freedom of assembly' },
  association: { vi: 'tự do lập hội', en: 'freedom of association' },
  religion: { vi: 'tự do tín ngưỡng, tôn giáo', en: 'freedom of religion or belief' },
  movement: { vi: 'tự do đi lại và cư trú', en: 'freedom of movement and residence' },
  privacy: { vi: 'quyền riêng tư', en: 'privacy' },
}

/** The groups' printed names are Vietnamese; these are their names in both languages. */
export const affectedGroupNames: Readonly<Record<AffectedGroup, Phrase>> = {
  'dân tộc thiểu số': { vi: 'dân tộc thiểu số', en: 'ethnic minorities' },
  'trẻ em': { vi: 'trẻ em', en: 'children' },
  'phụ nữ': { vi: 'phụ nữ', en: 'women' },
  'người khuyết tật': { vi: 'người khuyết tật', en: 'persons with disabilities' },
  'người cao tuổi': { vi: 'người cao tuổi', en: 'older persons' },
  'người nghèo': { vi: 'người nghèo', en: 'people in poverty' },
  'nhóm yếu thế': { vi: 'nhóm yếu thế', en: 'vulnerable groups' },
  'phạm nhân': { vi: 'phạm nhân', en: 'prisoners' },
  LGBTI: { vi: 'người LGBTI', en: 'LGBTI persons' },
  'người nhiễm HIV': { vi: 'người nhiễm HIV', en: 'people living with HIV' },
  'nạn nhân mua bán người': { vi: 'nạn nhân mua bán người', en: 'victims of trafficking' },
  'nạn nhân bạo lực gia đình': { vi: 'nạn nhân bạo lực gia đình', en: 'victims of domestic violence' },
}

export const clearNames: Readonly<Record<SixClear, Phrase>> = {
  who: { vi: 'Rõ người', en: 'Who' },
  what: { vi: 'Rõ việc', en: 'What' },
  when: { vi: 'Rõ thời gian', en: 'When' },
  responsibility: { vi: 'Rõ trách nhiệm', en: 'Responsibility' },
  product: { vi: 'Rõ sản phẩm', en: 'Product' },
  authority: { vi: 'Rõ thẩm quyền', en: 'Authority' },
}
