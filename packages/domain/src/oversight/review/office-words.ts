// Sentences of the office's pages of independent review.
import type { Phrase } from '../../kernel/language.ts'
import type { RoundState } from './round-state.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const reviewingWords = {
  title: { vi: 'Rà soát độc lập', en: 'Independent review' },
  lead: {
    vi: 'Người rà soát nói độc lập cam kết thật sự tới đâu, trên cùng năm bậc với cơ quan. Bản đã ký hiện công khai cạnh lời cơ quan; khác nhau thì để cả hai cạnh nhau.',
    en: 'A reviewer says independently how far a commitment really is, on the same five steps as the agency. What is signed is public beside the agency’s word; where they differ both stand side by side.',
  },
  drafts: { vi: 'Đang viết, chưa ký', en: 'Being written, not signed' },
  noDrafts: { vi: 'Cơ quan bạn không có bản nào đang viết.', en: 'Your office is writing none.' },
  toReview: { vi: 'Đã rút mẫu, chờ cơ quan bạn', en: 'Drawn, and waiting for your office' },
  noToReview: {
    vi: 'Không có cam kết nào trong mẫu đang chờ cơ quan bạn. Bạn vẫn rà soát được cam kết khác: tìm ở dưới.',
    en: 'No drawn commitment waits for your office. You may review others too: find them below.',
  },
  find: { vi: 'Tìm cam kết để rà soát', en: 'Find a commitment to review' },
  findLabel: {
    vi: 'Chữ trong cam kết, hoặc tên cơ quan',
    en: 'Words of the commitment, or an agency’s name',
  },
  findButton: { vi: 'Tìm', en: 'Find' },
  nothingFound: { vi: 'Không tìm thấy cam kết nào.', en: 'No commitment found.' },
  ofRound: { vi: 'đợt {round}', en: 'round {round}' },
  outside: { vi: 'ngoài các đợt', en: 'outside of any round' },
  gone: { vi: 'Cam kết không còn công khai.', en: 'The commitment is no longer public.' },
  write: { vi: 'Viết rà soát', en: 'Write a review' },
  goOn: { vi: 'Viết tiếp', en: 'Go on' },
  savedBy: { vi: 'lưu lần cuối {when}', en: 'last saved {when}' },
  publicList: { vi: 'Các bản rà soát đã công bố', en: 'Published reviews' },

  setting: { vi: 'Xếp bậc trước, xem sau', en: 'Rate first, see afterwards' },
  settingOn: {
    vi: 'Đang bật: người rà soát phải ký bậc của mình trước khi văn phòng cho xem báo cáo của cơ quan (bậc, lời, bằng chứng). Trang công khai vẫn mở cho mọi người; văn phòng chỉ nói được điều chính nó đã cho xem.',
    en: 'On: a reviewer signs the own step before the office shows the agency’s report (step, words, evidence). The public page stays open to everybody; the office can only speak of what it showed itself.',
  },
  settingOff: {
    vi: 'Đang tắt: người rà soát xem được báo cáo của cơ quan trước khi viết. Bản ghi công khai sẽ nói rõ là đã cho xem.',
    en: 'Off: a reviewer may see the agency’s report before writing. The public register says that it was shown.',
  },
  turnOn: { vi: 'Bật: xếp bậc trước, xem sau', en: 'Turn on: rate first' },
  turnOff: { vi: 'Tắt', en: 'Turn off' },

  one: { vi: 'Rà soát một cam kết', en: 'Review of one commitment' },
  promise: { vi: 'Cam kết (phiên bản {version})', en: 'The commitment (version {version})' },
  lead1: { vi: 'Chủ trì', en: 'Led by' },
  toPublic: { vi: 'Trang công khai của cam kết', en: 'Public page of the commitment' },
  product: { vi: 'Sản phẩm đã nêu', en: 'Product named' },
  product0: { vi: 'Cam kết không nêu sản phẩm.', en: 'The commitment names no product.' },
  hiddenTitle: { vi: 'Báo cáo của cơ quan chưa hiện ở đây', en: 'The agency’s report is not shown here yet' },
  hidden: {
    vi: 'Cơ quan đã có báo cáo công khai. Văn phòng không cho bạn xem trước khi bạn ký bậc của mình, để hai lời độc lập với nhau. Báo cáo vẫn ở trang công khai: muốn xếp bậc trước, xin đừng mở. Văn phòng không biết bạn đã mở hay chưa, nên bản ghi chỉ nói: văn phòng chưa cho xem.',
    en: 'The agency has a public report. The office does not show it to you before you have signed your own step, so that the two words are independent. It still stands on the public page: whoever wants to rate first does not open it. The office cannot know whether you did, so the record says only that the office had not shown it.',
  },
  before: { vi: 'Cơ quan nói', en: 'The agency says' },
  beforeNone: {
    vi: 'Cơ quan chưa có báo cáo về toàn bộ cam kết.',
    en: 'The agency has no report on the whole yet.',
  },
  beforeIs: {
    vi: '{step} (đến ngày {day}); bậc mà bằng chứng cho thấy: {evidence}',
    en: '{step} (as of {day}); the evidence supports: {evidence}',
  },
  answerIt: { vi: 'Trả lời (một lần)', en: 'Answer it (once)' },
  signed: { vi: 'Cơ quan bạn đã ký', en: 'Signed by your office' },
  signedIs: {
    vi: 'Bản {number}, phiên bản {version}: {step} (đến ngày {day})',
    en: 'Review {number}, version {version}: {step} (as of {day})',
  },
  correct: { vi: 'Đính chính bản này', en: 'Correct this one' },
  correcting: {
    vi: 'Bản này sẽ thay bản {number}; bản cũ vẫn đọc được trong lịch sử.',
    en: 'This one takes the place of review {number}; what it said before stays readable in its history.',
  },
  anew: { vi: 'Viết bản rà soát mới', en: 'Write a new review' },
  notYou: { vi: 'Bạn không rà soát được cam kết này', en: 'You cannot review this commitment' },
  notYourRole: {
    vi: 'Chỉ người rà soát độc lập viết ở đây; bạn xem được, không viết.',
    en: 'Only independent reviewers write here; you may look.',
  },

  step: { vi: 'Bạn thấy cam kết ở bậc nào', en: 'On which step you find it' },
  noEvidenceMeans: { vi: 'không có gì để xét', en: 'there is nothing to judge' },
  reasons: { vi: 'Lý do', en: 'Reasons' },
  reasonsHint: {
    vi: 'Đã xem gì, ở đâu, thấy gì và vì sao là bậc này. Nói về công việc và văn bản, không nêu tên riêng của ai. Sẽ công khai.',
    en: 'What you looked at, where, what you found and why that is this step. About work and papers; nobody’s name. It will be public.',
  },
  asOf: { vi: 'Nói đến ngày', en: 'As of' },
  round: { vi: 'Thuộc đợt rà soát', en: 'Of the review round' },
  noRound: { vi: 'Không thuộc đợt nào', en: 'Of none' },
  start: { vi: 'Lưu bản nháp', en: 'Save a draft' },
  startHint: {
    vi: 'Bản nháp chỉ cơ quan bạn thấy. Lưu xong bạn gắn được bằng chứng, xem bản sẽ công bố rồi ký.',
    en: 'Only your office sees a draft. Once it is saved you can attach evidence, see what would be public, and sign.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  savedNew: {
    vi: 'Đã lưu bản nháp. Tiếp theo: gắn bằng chứng nếu có, rồi ký.',
    en: 'The draft is saved. Next: attach evidence if there is any, then sign.',
  },
  saved: {
    vi: 'Đã lưu. Chưa ai ngoài cơ quan bạn thấy.',
    en: 'Saved. Nobody outside your office sees it yet.',
  },
  discarded: { vi: 'Đã bỏ bản nháp.', en: 'The draft is discarded.' },
  theirs: { vi: 'Bản đang lưu', en: 'What is saved' },
  evidence: { vi: 'Bằng chứng của người rà soát', en: 'The reviewer’s evidence' },
  noEvidence: { vi: 'Chưa gắn bằng chứng nào.', en: 'Nothing is attached yet.' },
  amendedTitle: { vi: 'Cam kết đã được sửa đổi', en: 'The commitment was amended' },
  amended: {
    vi: 'Bạn viết khi xem bản {seen}; nay là bản {newest}. Hãy đọc lại (bản mới ở trên, điều đã đổi ở trang công khai), sửa bản nháp nếu cần, rồi xác nhận.',
    en: 'You wrote this looking at version {seen}; now it is version {newest}. Read it again (the new words are above, what changed is on the public page), mend the draft where needed, then say so.',
  },
  lookedAgain: { vi: 'Tôi đã đọc lại bản {newest}', en: 'I have read version {newest} again' },
  lookedAgainSaved: { vi: 'Bản nháp nay là về phiên bản mới.', en: 'The draft is of the new version now.' },
  willBePublic: { vi: 'Khi ký, mọi người sẽ thấy', en: 'Once signed, everybody sees' },
  willBePublicHint: {
    vi: 'Bản đã ký vào sổ công khai, không xoá được; chỉ đính chính bằng phiên bản sau. Cơ quan chủ trì được trả lời một lần.',
    en: 'What is signed goes into the public register and is not deleted; a later version corrects it. The lead agency may answer once.',
  },
  besideHeld: {
    vi: 'Khi ký, lời mới nhất của cơ quan và điều bằng chứng cho thấy được ghi cạnh; ở đây chưa hiện.',
    en: 'On signing, the agency’s newest word and what its evidence supports are put beside it; they are not shown here yet.',
  },
  sign: { vi: 'Ký và công bố', en: 'Sign and publish' },
  isSigned: {
    vi: 'Đã ký và công bố. Cơ quan chủ trì được trả lời một lần.',
    en: 'Signed and published. The lead agency may answer once.',
  },
  discard: { vi: 'Bỏ bản nháp', en: 'Discard the draft' },
  discardHint: { vi: 'Bằng chứng đã gắn đi theo.', en: 'What is attached goes with it.' },
  discardSure: { vi: 'Bỏ thật', en: 'Yes, discard it' },
  discardUnsure: { vi: 'Hãy đánh dấu “Bỏ thật” trước khi bỏ.', en: 'Tick “Yes, discard it” first.' },
} as const satisfies Phrases

export const roundStateNames: Readonly<Record<RoundState, Phrase>> = {
  frozen: { vi: 'đã chốt danh sách, chờ niêm phong', en: 'list frozen, waiting for seals' },
  sealed: { vi: 'đã niêm phong, chờ mở', en: 'sealed, waiting to be opened' },
  drawn: { vi: 'đã rút mẫu', en: 'sample drawn' },
  abandoned: { vi: 'đã bỏ, không rút mẫu', en: 'abandoned, nothing drawn' },
}

export const roundOfficeWords = {
  title: { vi: 'Các đợt rà soát', en: 'Review rounds' },
  lead: {
    vi: 'Một đợt rút mẫu từ danh sách đã chốt trước: hai cơ quan khác nhau niêm phong mỗi bên một số bí mật, rồi mở. Không bên nào tự chọn được mẫu, và ai cũng rút lại được. Bên nào không mở thì bị nêu tên công khai.',
    en: 'A round draws from a list frozen before: two different offices seal a secret each, then open. Neither can choose the sample alone, and anybody can draw it again. Whoever does not open is named in public.',
  },
  none: { vi: 'Chưa có đợt nào.', en: 'There is no round yet.' },
  noneTurn: {
    vi: 'Cơ quan thường trực mở đợt; hai cơ quan rà soát niêm phong.',
    en: 'The secretariat begins one; two reviewing offices seal.',
  },
  begin: { vi: 'Mở một đợt', en: 'Begin a round' },
  beginHint: {
    vi: 'Danh sách được chốt ngay theo điểm kiểm tra mới nhất của sổ công khai và công bố. Sau đó không ai sửa được nữa.',
    en: 'The list is frozen at once, at the newest checkpoint of the public register, and published. Nobody can change it afterwards.',
  },
  name: { vi: 'Tên đợt', en: 'Name of the round' },
  plan: { vi: 'Rút từ', en: 'Drawn from' },
  allPlans: { vi: 'Mọi cam kết đang công khai', en: 'All public commitments' },
  planIs: { vi: '{name} ({count} cam kết)', en: '{name} ({count} commitments)' },
  sample: { vi: 'Số cam kết rút ra', en: 'Commitments to draw' },
  freeze: { vi: 'Chốt danh sách và công bố', en: 'Freeze the list and publish it' },
  frozenNow: {
    vi: 'Đã chốt và công bố danh sách. Tiếp theo: hai cơ quan rà soát niêm phong.',
    en: 'The list is frozen and published. Next: two reviewing offices seal.',
  },
  of: { vi: 'Rút {sample} trong {count} cam kết', en: '{sample} of {count} commitments' },
  one: { vi: 'Đợt rà soát {round}', en: 'Review round {round}' },
  toPublic: {
    vi: 'Trang công khai của đợt, với cách rút lại',
    en: 'Public page of the round, with how to draw it again',
  },
  seals: { vi: 'Đã niêm phong', en: 'Sealed by' },
  noSeals: { vi: 'Chưa cơ quan nào niêm phong.', en: 'Nobody has sealed yet.' },
  sealStep: { vi: 'Bước 1: niêm phong số bí mật của cơ quan bạn', en: 'Step 1: seal your office’s secret' },
  sealHint: {
    vi: 'Số bí mật được làm trên máy của bạn; văn phòng chỉ nhận và công bố dấu. Hãy giữ số ấy ngoài máy này: mất số thì cơ quan bạn phải công khai rằng không mở được.',
    en: 'The secret is made on your own machine; the office is sent only the seal, and publishes it. Keep the secret away from this machine: if it is lost, your office has to say in public that it cannot open.',
  },
  make: { vi: 'Tạo số bí mật trên máy này', en: 'Make a secret on this machine' },
  makeHint: {
    vi: 'Trình duyệt tạo và tự tính dấu; số không được gửi đi đâu.',
    en: 'The browser makes it and works the seal out; the secret is sent nowhere.',
  },
  makeCannot: {
    vi: 'Trình duyệt này không tính được dấu ở địa chỉ không có https. Hãy dùng một trong hai cách dưới đây.',
    en: 'This browser cannot work a seal out at an address without https. Use one of the two ways below.',
  },
  byHand: { vi: 'Không dùng trình duyệt này', en: 'Without this browser' },
  byProgram: {
    vi: 'Trên một máy mà bạn tin, bằng chương trình của sổ này. Nó tải danh sách công khai, in ra số và dấu, không gửi gì đi:',
    en: 'On a machine that you trust, with this register’s program. It reads the public list, prints secret and seal, and sends nothing:',
  },
  byDice: {
    vi: 'Hoặc chỉ với xúc xắc và lệnh có sẵn: gieo ít nhất 50 lần, gõ các mặt vào dòng đầu (có thể thêm lời của riêng bạn). Dòng hai in số bí mật, dòng ba in dấu:',
    en: 'Or with dice and what every machine has: throw at least 50 times and type the faces into the first line (words of your own may follow). The second line prints the secret, the third the seal:',
  },
  byDiceThrows: { vi: 'CÁC MẶT XÚC XẮC', en: 'FACES OF THE DICE' },
  byHandThen: {
    vi: 'Rồi dán dấu, và chỉ dấu, vào ô bên dưới.',
    en: 'Then paste the seal, and only the seal, below.',
  },
  trust: {
    vi: 'Trang này cũng do văn phòng gửi tới máy bạn. Ai không tin người vận hành thì làm số theo cách dưới.',
    en: 'This page, too, was sent to you by the office. Whoever does not trust its operator makes the secret in one of the ways below.',
  },
  madeTitle: { vi: 'Hãy chép số bí mật này ra nơi khác ngay', en: 'Write this secret down elsewhere now' },
  made: {
    vi: 'Văn phòng không có số này và không hiện lại được. Khi mở, bạn phải nhập đúng số này.',
    en: 'The office does not have it and cannot show it again. You will have to enter exactly this when it is opened.',
  },
  secretIs: { vi: 'Số bí mật', en: 'Secret' },
  seal: { vi: 'Dấu niêm phong', en: 'Seal' },
  kept: { vi: 'Tôi đã giữ số bí mật ở nơi khác', en: 'I have kept the secret elsewhere' },
  keptMissing: {
    vi: 'Hãy giữ số bí mật ở nơi khác rồi đánh dấu vào ô.',
    en: 'Keep the secret elsewhere, then tick the box.',
  },
  sealButton: { vi: 'Niêm phong và công bố dấu', en: 'Seal, and publish the seal' },
  sealed: {
    vi: 'Đã niêm phong; dấu đã công bố. Khi cơ quan kia cũng niêm phong, cả hai mở.',
    en: 'Sealed; the seal is public. Once the other office has sealed too, both open.',
  },
  waitOther: {
    vi: 'Cơ quan bạn đã niêm phong. Chờ cơ quan thứ hai.',
    en: 'Your office has sealed. Waiting for the second office.',
  },
  openStep: { vi: 'Bước 2: mở số bí mật', en: 'Step 2: open the secret' },
  openHint: {
    vi: 'Số mở trước nằm ở văn phòng tới khi số kia cũng mở; rồi cả hai được công bố cùng mẫu đã rút. Hạn mở: hết ngày {day}. Quá ngày mà chưa mở, đợt kết thúc và công khai tên cơ quan không mở.',
    en: 'The first one opened lies with the office until the other is open too; then both are published with the sample. Last day to open: {day}. If it passes, the round ends and the office that did not open is named in public.',
  },
  openHintOlder: {
    vi: 'Số mở trước nằm ở văn phòng tới khi số kia cũng mở; rồi cả hai được công bố cùng mẫu đã rút.',
    en: 'The first one opened lies with the office until the other is open too; then both are published with the sample.',
  },
  openButton: { vi: 'Mở', en: 'Open' },
  openedWait: {
    vi: 'Đã mở. Chờ cơ quan kia mở. Số của bạn nằm ở văn phòng và chưa công khai; người vận hành văn phòng có thể đọc được.',
    en: 'Opened. Waiting for the other office. Your secret lies with the office and is not public; whoever runs the office can read it.',
  },
  refuse: { vi: 'Không mở được, hoặc từ chối mở', en: 'Cannot open it, or refuse to' },
  refuseHint: {
    vi: 'Đợt kết thúc mà không có mẫu. Tên cơ quan bạn và lý do này được công khai và ở lại trong sổ; đợt lặp lại sẽ nói nó lặp lại đợt này.',
    en: 'The round ends without a sample. Your office’s name and this reason are public and stay on record; the round that repeats it says so.',
  },
  refuseButton: { vi: 'Từ chối mở và công bố lý do', en: 'Refuse, and publish why' },
  drawnNow: {
    vi: 'Cả hai đã mở, mẫu đã rút và công bố.',
    en: 'Both are open; the sample is drawn and public.',
  },
  notSealer: {
    vi: 'Đợt này đã có hai cơ quan khác niêm phong.',
    en: 'Two other offices have sealed this round.',
  },
  watching: {
    vi: 'Hai cơ quan rà soát niêm phong và mở. Bên nào để quá hạn thì đợt tự kết thúc và công khai tên bên đó.',
    en: 'Two reviewing offices seal and open. Where one lets its day pass the round ends by itself, with its name in public.',
  },
  abandon: { vi: 'Bỏ đợt này công khai', en: 'Abandon this round in public' },
  abandonHint: {
    vi: 'Lý do được công bố cùng tên cơ quan bạn. Khi đã đủ hai dấu thì không bỏ được nữa cho tới hết hạn mở. Đợt sau bắt đầu bằng danh sách mới và nói nó lặp lại đợt này.',
    en: 'The reason is published with your office’s name. Once both seals stand it cannot be abandoned before the last day to open. The next round begins with a new list and says that it repeats this one.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  abandonButton: { vi: 'Bỏ và công bố lý do', en: 'Abandon it and publish why' },
  abandonedNow: { vi: 'Đã bỏ đợt và công bố lý do.', en: 'The round is abandoned and the reason is public.' },
  drawn: { vi: 'Mẫu đã rút', en: 'The sample' },
} as const satisfies Phrases
