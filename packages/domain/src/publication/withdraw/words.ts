// Sentences of withdrawals: the public page of them, the page in the place of what is gone, the office's form.
import type { Phrase } from '../../kernel/language.ts'
import type { Role } from '../../kernel/author.ts'
import { seatRoleNames } from '../../people/role-names.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const withdrawalWords = {
  title: { vi: 'Những gì đã thu hồi', en: 'What was withdrawn' },
  lead: {
    vi: 'Khi phải thu hồi một nội dung đã công bố theo một căn cứ pháp luật, sổ xóa nội dung đó ở mọi nơi sổ giữ và ghi lại ở đây; văn bản giấy còn hiệu lực hay không là việc của cơ quan ban hành. Mã băm của bản ghi ở lại trong sổ, nên ai cũng kiểm tra được rằng không điều gì khác bị đổi.',
    en: 'When published content has to be withdrawn on a legal ground, the register erases it wherever it holds it and records so here; whether the paper is in force is for its issuer. The record’s digest stays, so that anyone can check that nothing else was changed.',
  },
  closed: {
    vi: 'Chỉ thu hồi theo sáu căn cứ: đời sống riêng tư, bí mật cá nhân, bí mật gia đình; dữ liệu cá nhân; bí mật đời sống riêng tư của trẻ em; bản án, quyết định có hiệu lực; bí mật nhà nước bị công khai do nhầm lẫn; công bố nhầm văn bản. Một cơ quan bị phê bình hay thấy bất tiện thì không phải là căn cứ.',
    en: 'Only on six grounds: private life, personal or family secrets; personal data; a child’s privacy; a judgment or decision in force; a state secret made public by error; the wrong paper published. That an office is criticised or embarrassed is none.',
  },
  yourself: {
    vi: 'Ai thấy tên mình hoặc chuyện riêng của mình trong sổ thì viết cho cơ quan thường trực của Ban Chỉ đạo, nêu địa chỉ của trang. Cơ quan xem xét theo các căn cứ trên; không đồng ý với cách giải quyết, bạn có quyền khiếu nại, khởi kiện theo pháp luật. Thư của bạn không bị công bố.',
    en: 'If you find your name or something of your private life in the register, write to the committee’s secretariat and give the address of the page. It is examined on these grounds; if you disagree with the outcome you may complain or sue as the law provides. Your letter is not published.',
  },
  copies: {
    vi: 'Bản sao mà người khác đang giữ thì không thu lại được.',
    en: 'Copies that others hold cannot be recalled.',
  },
  nothing: { vi: 'Chưa thu hồi bản ghi nào.', en: 'No record has been withdrawn.' },
  nothingTurn: {
    vi: 'Nếu có lần thu hồi, trang này nêu căn cứ, lý do, cơ quan, thời điểm và số bản ghi.',
    en: 'If one is, this page gives the ground, the reason, the office, the time and the number of records.',
  },
  count: {
    vi: '{acts} lần thu hồi, {entries} bản ghi đã mất nội dung',
    en: 'Withdrawals: {acts}; records that lost their content: {entries}',
  },
  more: { vi: 'Các lần cũ hơn có trong lịch sử công bố.', en: 'Older ones stand in the history.' },
  what: { vi: 'Thu hồi gì', en: 'What' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  reason: { vi: 'Lý do', en: 'Reason' },
  decision: { vi: 'Theo văn bản', en: 'Resting on' },
  office: { vi: 'Cơ quan thu hồi', en: 'Office' },
  when: { vi: 'Khi nào', en: 'When' },
  gone: { vi: 'Bản ghi đã mất nội dung', en: 'Records that lost their content' },
  masked: { vi: 'Bản thay thế đã che chữ', en: 'Masked versions in their place' },
  role: { vi: 'Người thu hồi', en: 'Withdrawn by' },
  taken: { vi: '{kind}: {entries} bản ghi', en: '{kind}, records: {entries}' },
  thing: { vi: '{kind} {id}', en: '{kind} {id}' },
  thingVersion: { vi: '{kind} {id}, phiên bản {version}', en: '{kind} {id}, version {version}' },
  goneWhole: {
    vi: 'phiên bản {version}, mục {entry}: thu hồi cả',
    en: 'version {version}, entry {entry}: withdrawn whole',
  },
  goneMasked: {
    vi: 'phiên bản {version}, mục {entry}: đã thay bằng phiên bản {next}, che phần bị thu hồi',
    en: 'version {version}, entry {entry}: replaced by version {next}, which masks what was withdrawn',
  },
  others: { vi: 'và {count} bản ghi nữa', en: 'further records: {count}' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  entry: { vi: 'mục số {entry} trong sổ', en: 'entry {entry} of the register' },
  goneThing: {
    vi: '{kind} “{id}”, phiên bản {version}',
    en: '{kind} “{id}”, version {version}',
  },
  stillProves: {
    vi: 'Ai còn giữ bản ghi và tệp chứng minh của nó từ trước vẫn kiểm tra được: cùng với bản ghi của lần thu hồi này, chúng cho thấy điều ấy đã được công bố và đã bị thu hồi.',
    en: 'Whoever kept the record and its proof from before can still check them: with the record of this withdrawal they show that it was published and was withdrawn.',
  },
  toPlan: { vi: 'Kế hoạch mà nó thuộc về', en: 'The plan that it belongs to' },
  ofEntry: { vi: 'Thu hồi mục {entry}', en: 'Withdrawal of entry {entry}' },
  tombstone: { vi: 'Bản ghi của lần thu hồi', en: 'Record of the withdrawal' },
  left: { vi: 'Phần còn lại của bản ghi (JSON)', en: 'What is left of the record (JSON)' },
  toNewest: { vi: 'Mở bản thay thế đã che chữ', en: 'Open the masked version in its place' },
  toAll: { vi: 'Mọi lần thu hồi', en: 'All withdrawals' },
  versionGone: { vi: 'nội dung đã thu hồi', en: 'content withdrawn' },
} as const satisfies Phrases

export const withdrawingRoles: Readonly<Record<Role, Phrase>> = {
  ...seatRoleNames,
  operator: { vi: 'Người vận hành máy chủ', en: 'Operator of the server' },
  server: { vi: 'Máy chủ', en: 'The server' },
}

export const withdrawFormWords = {
  title: { vi: 'Thu hồi nội dung đã công bố', en: 'Withdraw what is published' },
  link: { vi: 'Thu hồi…', en: 'Withdraw…' },
  linkDoubt: { vi: 'Thu hồi ý kiến này…', en: 'Withdraw this doubt…' },
  linkReview: { vi: 'Thu hồi bản đánh giá này…', en: 'Withdraw this review…' },
  linkAnswer: { vi: 'Thu hồi câu trả lời…', en: 'Withdraw the answer…' },
  what: {
    vi: 'Nội dung của bản ghi và chuỗi ngẫu nhiên (salt) đi kèm bị xóa ở mọi nơi sổ giữ: bản ghi, danh sách, tìm kiếm, trang đã nhớ, tệp gốc và bản đọc trong văn phòng. Việc này không lấy lại được. Căn cứ, lý do và tên cơ quan được công bố.',
    en: 'Content and salt of the records are erased wherever the register holds them: records, lists, search, kept pages, the original file and the office’s reading of it. It cannot be undone. Ground, reason and office are published.',
  },
  scope: { vi: 'Thu hồi gì', en: 'What is withdrawn' },
  scopeWords: {
    vi: 'Che một tên, một số, một địa chỉ ở mọi chỗ trong kế hoạch này',
    en: 'Mask a name, a number, an address everywhere in this plan',
  },
  scopePlan: {
    vi: 'Thu hồi cả kế hoạch: mọi cam kết, mọi điều khoản hạn chế, toàn văn',
    en: 'Withdraw the whole plan: all commitments, all restrictive clauses, the full text',
  },
  scopeWordsOf: {
    vi: 'Che một tên, một số, một địa chỉ ở đây và ở những gì đi cùng; nếu bản ghi nói về một kế hoạch thì ở mọi chỗ trong kế hoạch ấy',
    en: 'Mask a name, a number, an address here and in what belongs to it; where it speaks of one plan, everywhere in that plan',
  },
  words: { vi: 'Chữ cần che, mỗi dòng một tên hoặc một số', en: 'Words to mask, one name or number a line' },
  wordsHint: {
    vi: 'Gõ đầy đủ như in trong văn bản. Các cách viết khác của cùng tên (hoa, thường, thiếu dấu, gọi tắt) được tìm theo; bản xem trước kể từng cách viết.',
    en: 'Type them in full as printed. Other spellings of the same name (capitals, without marks, shortened) are found as well; the preview lists each.',
  },
  passage: { vi: 'Đoạn này trong toàn văn kế hoạch', en: 'The passage in the plan’s full text' },
  passageMask: {
    vi: 'Che luôn đoạn đó trong toàn văn (một phiên bản mới của kế hoạch)',
    en: 'Mask it there too (a new version of the plan)',
  },
  passageStays: {
    vi: 'Giữ đoạn đó trong toàn văn: chỉ thu hồi bản ghi riêng',
    en: 'It stays in the full text: only the record of its own is withdrawn',
  },
  updateGoes: {
    vi: 'Cả bản ghi, mọi phiên bản: lời, con số, bằng chứng kèm theo và tệp của bằng chứng (trừ tệp mà bản ghi khác đã công bố cũng dùng), và những gì sinh ra từ đó: câu trả lời, việc có hạn.',
    en: 'The whole record in all its versions: words, figures, its evidence and the files of it (but for files that another published record shows), and what came of it: answers and dated tasks.',
  },
  doubtGoes: {
    vi: 'Cả ý kiến khác và câu trả lời. Chỉ thu hồi theo bản án, quyết định hoặc văn bản xác định độ mật được dẫn; lời chê một cơ quan không phải là căn cứ. Tên người thứ ba trong ý kiến ấy thì che, ở trang thu hồi của kế hoạch.',
    en: 'The whole doubt with its answer. Only on a judgment, decision or classification that is cited; what it says against an office is no ground. The name of a third person in it is masked, on the withdrawal page of the plan.',
  },
  names: { vi: 'Tên này trong các kế hoạch đã công bố', en: 'The name in the published plans' },
  namesMask: {
    vi: 'Che luôn tên ở mọi kế hoạch nêu nó, với phiên bản mới đã che',
    en: 'Mask it in every plan that gives it, with new masked versions',
  },
  namesStay: {
    vi: 'Giữ tên trong các kế hoạch: chỉ thu hồi khỏi danh sách cơ quan',
    en: 'It stays in the plans: only the list of bodies loses it',
  },
  named: { vi: 'Nơi khác nêu tên này: {count}', en: 'Where else the name is given: {count}' },
  namedNone: { vi: 'Không kế hoạch đã công bố nào nêu tên này.', en: 'No published plan gives this name.' },
  done: {
    vi: 'Đã thu hồi và đã công bố việc thu hồi. Còn một việc phải sửa:',
    en: 'Withdrawn, and the withdrawal is published. Something is still to be mended:',
  },
  ground: { vi: 'Căn cứ pháp luật', en: 'Legal ground' },
  reason: { vi: 'Lý do, được công bố', en: 'Reason; it is published' },
  reasonHint: {
    vi: 'Một hoặc hai câu. Không nhắc lại chữ cần thu hồi.',
    en: 'One or two sentences, without the words to be withdrawn.',
  },
  decision: {
    vi: 'Số, ngày, nơi ban hành bản án hoặc quyết định (khi căn cứ cần)',
    en: 'Number, date and issuer of the judgment or decision (where the ground needs one)',
  },
  decisionWhole: {
    vi: 'Với căn cứ về đời tư cũng phải nêu, vì cả bản ghi bị thu hồi. Chỉ che tên một người: làm ở trang thu hồi của kế hoạch.',
    en: 'Needed for grounds of privacy too, because the whole record goes. To mask a person’s name alone, use the withdrawal page of the plan.',
  },
  preview: { vi: 'Xem trước', en: 'Preview' },
  previewTitle: { vi: 'Xem trước: chưa có gì bị thu hồi', en: 'Preview: nothing is withdrawn yet' },
  spellings: { vi: 'Các cách viết sẽ bị che', en: 'Spellings that will be masked' },
  gone: { vi: 'Mất nội dung: {count} bản ghi', en: 'Records that lose their content: {count}' },
  renewed: { vi: 'Bản mới, đã che chữ: {count}', en: 'New versions, masked: {count}' },
  disappears: { vi: 'Những gì mất', en: 'What disappears' },
  original: {
    vi: 'Tệp gốc đã nộp và ảnh các trang bị xóa khỏi văn phòng; bản đọc được che ở những chỗ ấy.',
    en: 'The uploaded original and the pictures of its pages are erased from the office; its reading is masked at these places.',
  },
  portal: {
    vi: 'Danh sách, tìm kiếm, tệp tải về, trang đã nhớ không còn nội dung ấy ngay khi việc thu hồi xong.',
    en: 'Lists, search, downloads and kept pages are without it as soon as the withdrawal is done.',
  },
  stays: { vi: 'Những gì ở lại', en: 'What stays' },
  envelopes: {
    vi: 'Mã, số phiên bản, thời điểm và mã băm của từng bản ghi; lần thu hồi này, với căn cứ, lý do và cơ quan.',
    en: 'Id, version, time and digest of each record; this withdrawal with its ground, reason and office.',
  },
  address: {
    vi: 'Địa chỉ công khai của kế hoạch đọc ra được những chữ cần che. Địa chỉ nằm trong sổ và không thu hồi được.',
    en: 'The public address of the plan spells the words to be masked. An address is part of the log and cannot be withdrawn.',
  },
  backups: {
    vi: 'Bản sao lưu đã làm trước lúc này vẫn còn nội dung; khi khôi phục, việc thu hồi được làm lại theo sổ thu hồi cạnh khóa.',
    en: 'Backups made before still hold it; when one is restored, the withdrawal is done again from the ledger of withdrawals beside the keys.',
  },
  waiting: {
    vi: 'Ý kiến khác còn chờ đến ngày mà có những chữ ấy được hiện ngay với chữ đã che, vì sau này sổ không còn biết phải che gì: {count}',
    en: 'Doubts that still wait and hold the words appear at once with the words hidden, for later the register does not know what to hide: {count}',
  },
  elsewhere: {
    vi: 'Những chữ ấy còn trong kế hoạch khác, chưa bị đụng tới:',
    en: 'The words also stand in other plans, which are not touched:',
  },
  sure: {
    vi: 'Tôi đã xem từng dòng ở trên và biết rằng không lấy lại được, và bản sao người khác đang giữ không thu lại được.',
    en: 'I have looked at each line above and know that it cannot be undone and that copies others hold cannot be recalled.',
  },
  unsure: {
    vi: 'Hãy đánh dấu là đã xem từng dòng trước khi thu hồi.',
    en: 'Say that you have looked at each line before you withdraw.',
  },
  withdraw: { vi: 'Thu hồi và công bố việc thu hồi', en: 'Withdraw, and publish that it was withdrawn' },
  chooseOne: {
    vi: 'Hoặc thu hồi riêng một cam kết, một điều khoản hạn chế',
    en: 'Or withdraw one commitment or restrictive clause',
  },
} as const satisfies Phrases
