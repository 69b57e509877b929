import type { Phrase } from '../kernel/language.ts'

/**
 * Rights that a commitment can serve: one code per right of the Universal Declaration (UDHR) and the nine core treaties
 * (ICCPR, ICESCR, CERD, CEDAW, CAT, CRC, CMW, CRPD, CPED). A right that several of them hold has one code.
 */
export const servedRights = [
  'self-determination',
  'equality',
  'remedy',
  'life',
  'liberty',
  'freedom-from-torture',
  'freedom-from-slavery',
  'freedom-from-disappearance',
  'humane-detention',
  'legal-personality',
  'fair-trial',
  'no-retroactive-punishment',
  'no-prison-for-debt',
  'privacy',
  'movement',
  'asylum',
  'nationality',
  'identity',
  'marriage-family',
  'property',
  'thought-religion',
  'expression',
  'information',
  'protection-from-hatred',
  'assembly',
  'association',
  'participation',
  'public-service',
  'social-security',
  'work',
  'just-conditions',
  'trade-unions',
  'rest-leisure',
  'living-standard',
  'food',
  'water-sanitation',
  'housing',
  'health',
  'education',
  'culture',
  'science',
  'minorities',
  'racial-equality',
  'women-equality',
  'freedom-from-violence-women',
  'maternity',
  'child-best-interests',
  'child-views',
  'child-protection',
  'child-labour',
  'child-care',
  'child-justice',
  'child-play',
  'children-in-conflict',
  'migrant-workers',
  'disability-inclusion',
  'accessibility',
  'independent-living',
  'personal-mobility',
  'rehabilitation',
  'truth-disappeared',
  'human-rights-education',
] as const
export type ServedRight = (typeof servedRights)[number]

type Named = Phrase & { readonly articles: string }

/** code | Vietnamese name | English name | articles that hold the right */
const table = `
self-determination | Quyền tự quyết | Self-determination | ICCPR 1; ICESCR 1
equality | Bình đẳng và không phân biệt đối xử | Equality and non-discrimination | UDHR 1, 2, 7; ICCPR 2, 3, 26; ICESCR 2, 3; CRC 2; CMW 7; CRPD 5
remedy | Quyền được khắc phục, khiếu nại, bồi thường | Effective remedy | UDHR 8; ICCPR 2(3); CERD 6; CAT 13, 14; CPED 24
life | Quyền sống | Life | UDHR 3; ICCPR 6; CRC 6; CMW 9; CRPD 10
liberty | Quyền tự do và an toàn cá nhân | Liberty and security of person | UDHR 3, 9; ICCPR 9; CERD 5(b); CMW 16; CRPD 14
freedom-from-torture | Không bị tra tấn, đối xử tàn bạo, vô nhân đạo, hạ nhục | Freedom from torture and ill-treatment | UDHR 5; ICCPR 7; CAT 1–16; CRC 37(a); CMW 10; CRPD 15
freedom-from-slavery | Không bị nô lệ, cưỡng bức lao động, mua bán người | Freedom from slavery, forced labour and trafficking | UDHR 4; ICCPR 8; CEDAW 6; CRC 35; CMW 11
freedom-from-disappearance | Không bị cưỡng bức mất tích | Freedom from enforced disappearance | CPED 1–17
humane-detention | Người bị tước tự do được đối xử nhân đạo | Humane treatment of persons deprived of liberty | ICCPR 10; CAT 11; CRC 37(c); CMW 17; CPED 17, 18
legal-personality | Được thừa nhận tư cách trước pháp luật | Recognition before the law | UDHR 6; ICCPR 16; CEDAW 15; CMW 24; CRPD 12
fair-trial | Quyền được xét xử công bằng, tiếp cận công lý | Fair trial and access to justice | UDHR 10, 11; ICCPR 14; CERD 5(a); CMW 18; CRPD 13
no-retroactive-punishment | Không áp dụng hồi tố luật hình sự | No retroactive punishment | UDHR 11(2); ICCPR 15; CMW 19
no-prison-for-debt | Không bị bỏ tù vì nợ | No imprisonment for debt | ICCPR 11; CMW 20
privacy | Quyền riêng tư, bảo vệ dữ liệu cá nhân | Privacy | UDHR 12; ICCPR 17; CRC 16; CMW 14; CRPD 22
movement | Tự do đi lại và cư trú | Movement and residence | UDHR 13; ICCPR 12, 13; CERD 5(d); CMW 8, 22, 39; CRPD 18
asylum | Quyền tị nạn | Asylum and protection from return | UDHR 14; CAT 3; CRC 22; CPED 16
nationality | Quyền có quốc tịch | Nationality | UDHR 15; ICCPR 24(3); CEDAW 9; CRC 7; CRPD 18
identity | Quyền được khai sinh, có tên và danh tính | Birth registration, name and identity | ICCPR 24(2); CRC 7, 8; CMW 29; CRPD 18(2)
marriage-family | Quyền kết hôn và gia đình | Marriage and family | UDHR 16; ICCPR 23; ICESCR 10; CEDAW 16; CMW 44; CRPD 23
property | Quyền sở hữu tài sản | Property | UDHR 17; CERD 5(d)(v); CEDAW 15, 16; CMW 15; CRPD 12(5)
thought-religion | Tự do tư tưởng, tín ngưỡng, tôn giáo | Thought, conscience and religion | UDHR 18; ICCPR 18; CERD 5(d)(vii); CRC 14; CMW 12
expression | Tự do ngôn luận, báo chí | Opinion, expression and the press | UDHR 19; ICCPR 19; CRC 13; CMW 13; CRPD 21
information | Quyền tiếp cận thông tin | Access to information | UDHR 19; ICCPR 19(2); CRC 17; CMW 33; CRPD 21
protection-from-hatred | Được bảo vệ trước kích động thù hằn | Protection from incitement to hatred | ICCPR 20; CERD 4
assembly | Tự do hội họp hòa bình | Peaceful assembly | UDHR 20; ICCPR 21; CERD 5(d)(ix); CRC 15
association | Tự do lập hội | Association | UDHR 20; ICCPR 22; CRC 15; CRPD 29(b)
participation | Quyền tham gia quản lý nhà nước, bầu cử | Public affairs and elections | UDHR 21; ICCPR 25; CERD 5(c); CEDAW 7, 8; CMW 41; CRPD 29
public-service | Tiếp cận bình đẳng dịch vụ công, công vụ | Equal access to public service | UDHR 21(2); ICCPR 25(c); CERD 5(f)
social-security | Quyền an sinh xã hội | Social security | UDHR 22, 25; ICESCR 9; CEDAW 11, 13; CRC 26; CMW 27; CRPD 28
work | Quyền làm việc | Work | UDHR 23; ICESCR 6; CERD 5(e); CEDAW 11; CMW 51–54; CRPD 27
just-conditions | Điều kiện làm việc công bằng, an toàn | Just and safe conditions of work | UDHR 23; ICESCR 7; CEDAW 11; CMW 25; CRPD 27
trade-unions | Quyền thành lập, gia nhập công đoàn, đình công | Trade unions and strike | UDHR 23(4); ICESCR 8; ICCPR 22; CMW 26, 40
rest-leisure | Quyền nghỉ ngơi, giải trí, thể thao | Rest, leisure and sport | UDHR 24; ICESCR 7(d); CEDAW 13(c); CRPD 30(5)
living-standard | Mức sống thích đáng, giảm nghèo | Adequate standard of living | UDHR 25; ICESCR 11; CRC 27; CEDAW 14; CRPD 28
food | Quyền có lương thực, dinh dưỡng | Food | UDHR 25; ICESCR 11; CRC 24(2)(c)
water-sanitation | Quyền có nước sạch, vệ sinh | Water and sanitation | ICESCR 11, 12; CEDAW 14(2)(h); CRC 24; CRPD 28
housing | Quyền có nhà ở | Housing | UDHR 25; ICESCR 11; CERD 5(e)(iii); CEDAW 14; CRPD 28
health | Quyền chăm sóc sức khoẻ | Health | UDHR 25; ICESCR 12; CEDAW 12; CRC 24; CMW 28; CRPD 25
education | Quyền giáo dục | Education | UDHR 26; ICESCR 13, 14; CEDAW 10; CRC 28, 29; CMW 30; CRPD 24
culture | Quyền tham gia đời sống văn hóa | Cultural life | UDHR 27; ICESCR 15; CRC 31; CMW 31; CRPD 30
science | Hưởng thụ thành tựu khoa học, quyền tác giả | Benefits of science, authorship | UDHR 27; ICESCR 15
minorities | Quyền của dân tộc thiểu số | Minorities: culture and language | ICCPR 27; CRC 30; CERD 2(2)
racial-equality | Không bị phân biệt chủng tộc | Freedom from racial discrimination | CERD 1–7
women-equality | Bình đẳng giới | Equality of women and men | CEDAW 1–5, 7, 10–16; ICCPR 3; ICESCR 3; CRPD 6
freedom-from-violence-women | Không bị bạo lực gia đình, bạo lực giới | Freedom from gender-based and domestic violence | CEDAW 2, 5, 16 (General Recommendation 35); CRPD 16
maternity | Bảo vệ thai sản, làm mẹ | Maternity protection | UDHR 25(2); ICESCR 10(2); CEDAW 11(2), 12(2)
child-best-interests | Lợi ích tốt nhất của trẻ em | Best interests of the child | CRC 3; ICCPR 24; CRPD 7
child-views | Quyền tham gia, được lắng nghe của trẻ em | Views of the child | CRC 12; CRPD 7(3)
child-protection | Trẻ em được bảo vệ khỏi bạo lực, xâm hại | Protection of children from violence and abuse | CRC 19, 33, 34, 36, 39; CRPD 16
child-labour | Không lao động trẻ em | Freedom from child labour | CRC 32; ICESCR 10(3)
child-care | Trẻ em được chăm sóc, gia đình thay thế | Parental and alternative care of children | CRC 5, 9, 10, 18, 20, 21, 25
child-justice | Tư pháp người chưa thành niên | Child justice | CRC 37, 40; ICCPR 10(2)(b), 14(4)
child-play | Quyền vui chơi của trẻ em | Play and leisure of children | CRC 31
children-in-conflict | Trẻ em trong xung đột vũ trang | Children in armed conflict | CRC 38
migrant-workers | Quyền của người lao động di trú | Migrant workers and their families | CMW 1–71
disability-inclusion | Hòa nhập của người khuyết tật | Inclusion of persons with disabilities | CRPD 3–8, 19, 26–30; CRC 23
accessibility | Khả năng tiếp cận cho người khuyết tật | Accessibility | CRPD 9, 21
independent-living | Sống độc lập trong cộng đồng | Living independently | CRPD 19
personal-mobility | Tự di chuyển của người khuyết tật | Personal mobility | CRPD 20
rehabilitation | Phục hồi chức năng | Habilitation and rehabilitation | CRPD 26; CAT 14; CRC 39
truth-disappeared | Quyền được biết sự thật về người mất tích | Truth about disappeared persons | CPED 24
human-rights-education | Giáo dục, phổ biến về quyền con người | Human rights education | UDHR 26(2); ICESCR 13(1); CERD 7; CAT 10; CRC 42; CRPD 8
`

const named = (line: string): [string, Named] => {
  const [code = '', vi = '', en = '', articles = ''] = line.split(' | ')
  return [code, { vi, en, articles }]
}

/** Each right's Vietnamese and English name and the articles that hold it. */
export const servedRightNames = Object.fromEntries(table.trim().split('\n').map(named)) as Readonly<
  Record<ServedRight, Named>
>
