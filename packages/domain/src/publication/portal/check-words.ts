// Sentences of the page that explains the log to people and says how to check it.
import type { Phrase } from '../../kernel/language.ts'

type Phrases = Readonly<Record<string, Phrase>>

export const checkWords = {
  title: {
    vi: 'Sổ này được giữ thế nào và cách tự kiểm tra',
    en: 'How the register is kept and how to check it',
  },
  lead: {
    vi: 'Ai cũng có thể kiểm tra rằng điều đã công bố không bị lặng lẽ sửa, xóa, chen thêm hay ghi lùi ngày. Không cần tin người vận hành, cũng không cần tin trang này: chỉ cần một chương trình nhỏ, hoặc sự kiên nhẫn để tính lại.',
    en: 'Anyone can check that nothing published was quietly changed, deleted, slipped in or back-dated. You need to trust neither the operator nor this page: a small program is enough, or the patience to do the sums again.',
  },
  asOf: {
    vi: 'Các hình dưới đây vẽ từ sổ thật, khi sổ có {size} mục',
    en: 'The pictures below are drawn from the real register of {size} entries',
  },

  line: { vi: 'Mỗi lần công bố thêm một mục', en: 'Every publication adds an entry' },
  lineText: {
    vi: 'Kế hoạch, cam kết, điều khoản hạn chế, cơ quan, sửa đổi, bản ghi ngày: mỗi thứ được công bố trở thành một mục có số thứ tự, bắt đầu từ 0, không bỏ số nào. Không mục nào bị thay; sửa đổi là một mục mới đứng sau.',
    en: 'Plans, commitments, restrictive clauses, bodies, amendments, days: each published thing becomes an entry with a number, from 0 on, none left out. No entry is ever replaced; an amendment is a new entry further on.',
  },
  hashText: {
    vi: 'Mục không chứa nội dung mà chứa mã băm của nội dung. Mã băm là một dãy 64 chữ số và chữ cái tính ra từ nội dung theo quy tắc công khai (SHA-256): cùng nội dung luôn cho cùng mã; đổi một dấu phẩy thì mã khác hẳn; chưa ai biết cách làm ra hai nội dung có cùng mã.',
    en: 'An entry does not hold the content but its digest: 64 digits and letters computed from the content by a public rule (SHA-256). The same content always gives the same digest, a changed comma gives quite another, and nobody knows how to make two contents with one digest.',
  },

  tree: { vi: 'Cả sổ gói vào một mã băm', en: 'The whole register in one digest' },
  treeText: {
    vi: 'Mã băm của hai mục đứng cạnh nhau được băm tiếp thành một, rồi hai mã như thế lại thành một, cho đến khi còn một mã duy nhất: mã băm gốc. Sửa bất kỳ mục nào, dù cũ đến đâu, thì mã băm gốc cũng khác.',
    en: 'The digests of two neighbouring entries are digested into one, two of those into one again, until a single one is left: the root. Change any entry, however old, and the root is another.',
  },
  treeTitle: {
    vi: 'Cây mã băm của sổ khi có {size} mục',
    en: 'The tree of digests of the register at {size} entries',
  },
  treeDesc: {
    vi: 'Các khối mục: {blocks}. Chúng nối lại thành mã băm gốc {root}.',
    en: 'Blocks of entries: {blocks}. Joined they make the root {root}.',
  },
  treeTable: { vi: 'Các khối của cây, từ mục đầu tiên', en: 'The blocks of the tree, from the first entry' },
  block: { vi: 'Từ mục đến mục', en: 'From entry to entry' },
  entries: { vi: 'Số mục', en: 'Entries' },
  digest: { vi: 'Mã băm của khối', en: 'Digest of the block' },
  root: { vi: 'gốc', en: 'root' },
  rootIs: { vi: 'Mã băm gốc đầy đủ:', en: 'The whole root:' },
  others: { vi: '{count} khối nhỏ', en: '{count} small' },
  shortened: {
    vi: 'Trong hình và trong bảng chỉ ghi tám ký tự đầu của mỗi mã.',
    en: 'Pictures and tables give the first eight characters of each digest.',
  },

  path: { vi: 'Đường từ một bản ghi thật đến gốc', en: 'The way of one real record to the root' },
  pathText: {
    vi: 'Để chứng minh một mục nằm trong sổ, không cần cả sổ: chỉ cần các mã băm đứng cạnh trên đường lên gốc. Với bản ghi dưới đây cần {count} mã. Đó là điều mà tệp chứng minh (“tlog-proof”) trên trang của mỗi bản ghi mang theo.',
    en: 'To prove that an entry is in the register, the whole register is not needed, only the neighbouring digests on the way up. For the record below that takes {count}. They are what the proof file (“tlog-proof”) on each record’s page carries.',
  },
  pathOf: { vi: 'Bản ghi trong hình:', en: 'The record in the picture:' },
  pathTitle: { vi: 'Đường từ mục số {entry} lên mã băm gốc', en: 'The way from entry {entry} to the root' },
  pathDesc: {
    vi: 'Bắt đầu từ mã băm {leaf} của mục; mỗi bước ghép với mã bên cạnh; sau {count} bước được mã băm gốc {root}.',
    en: 'It starts at the entry’s digest {leaf}; each step joins a neighbour; after {count} steps stands the root {root}.',
  },
  pathLegend: {
    vi: 'Ô đậm là mã tính ra từ bản ghi; ô nét đứt là mã bên cạnh, do tệp chứng minh mang theo.',
    en: 'Filled boxes are computed from the record; dashed ones are the neighbours that the proof file carries.',
  },
  pathTable: { vi: 'Từng bước, từ dưới lên', en: 'Step by step, from the bottom' },
  step: { vi: 'Bước', en: 'Step' },
  neighbour: { vi: 'Ghép với mã bên', en: 'Joined with' },
  left: { vi: 'trái: {hash}', en: 'left: {hash}' },
  right: { vi: 'phải: {hash}', en: 'right: {hash}' },
  result: { vi: 'Được mã', en: 'Gives' },
  entry: { vi: 'mục {entry}', en: 'entry {entry}' },
  oneEntry: {
    vi: 'Sổ mới có một mục: mã băm của mục ấy chính là gốc.',
    en: 'The register has one entry: its digest is the root.',
  },

  signed: { vi: 'Gốc được ký, rồi nhân chứng ký xác nhận', en: 'The root is signed, then others cosign' },
  signedText: {
    vi: 'Sau mỗi lần công bố, sổ ký một “điểm kiểm tra”: tên sổ, số mục, mã băm gốc. Ai giữ một điểm kiểm tra cũ thì về sau luôn kiểm tra được rằng sổ mới chỉ nối thêm vào sổ cũ. Các nhân chứng (trường đại học, tờ báo, tỉnh khác…) làm việc ấy đều đặn và ký xác nhận; nhờ vậy hai người đọc biết mình đang xem cùng một sổ.',
    en: 'After each publication the register signs a “checkpoint”: its name, the number of entries, the root. Whoever keeps an old checkpoint can always check later that the newer state only adds to the older. Witnesses (a university, a newspaper, another province…) do this steadily and sign too; so two readers know that they see the same register.',
  },
  chainTitle: { vi: 'Từ bản ghi đến chữ ký', en: 'From the record to the signatures' },
  chainDesc: {
    vi: 'Nội dung bản ghi cho mã băm {digest}; mã ấy nằm trong mục {entry}; mục ấy nằm dưới gốc {root}; gốc nằm trong điểm kiểm tra của {origin}; {witnesses}.',
    en: 'The record’s content gives the digest {digest}; that stands in entry {entry}; the entry stands under the root {root}; the root stands in the checkpoint of {origin}; {witnesses}.',
  },
  chainContent: { vi: 'Nội dung bản ghi', en: 'Content of the record' },
  chainEntry: { vi: 'Mục số {entry}', en: 'Entry {entry}' },
  chainRoot: { vi: 'Gốc của {size} mục', en: 'Root of {size} entries' },
  chainCheckpoint: { vi: 'Điểm kiểm tra, khóa {id}', en: 'Checkpoint, key {id}' },
  chainWitness: { vi: 'Nhân chứng ký xác nhận', en: 'Witnesses cosign' },
  chainWitnessOf: {
    vi: 'Nhân chứng ký xác nhận, cần {needed} trong {asked}',
    en: 'Witnesses cosign, {needed} of {asked} needed',
  },
  chainWitnesses: {
    vi: 'cần {needed} trong {asked} nhân chứng ký: {names}',
    en: '{needed} of {asked} witnesses must cosign: {names}',
  },
  chainNone: { vi: 'chưa có nhân chứng', en: 'nobody yet' },
  chainNobody: {
    vi: 'chưa có nhân chứng nào',
    en: 'nobody has been asked to cosign yet',
  },
  chainIs: {
    vi: 'Từ trên xuống: sửa nội dung thì mã băm của nó khác, mục khác, gốc khác, và chữ ký không còn đúng. Nhân chứng: {witnesses}.',
    en: 'From the top down: change the content and its digest, its entry and the root differ, and the signature no longer holds. Cosigning: {witnesses}.',
  },
  chainUnsigned: { vi: 'chưa có khóa ký', en: 'no signing key yet' },
  whoSigned: {
    vi: 'Ai đã ký xác nhận và lúc nào: điều ấy đổi từng phút nên có trang riêng:',
    en: 'Who has cosigned, and when, changes by the minute and has a page of its own:',
  },

  one: { vi: 'Muốn biết một cam kết có bị đổi không', en: 'To know whether one commitment was changed' },
  oneLook: {
    vi: 'Mở trang của cam kết ấy và xem phần “Các phiên bản”: mỗi lần sửa là một dòng, có thời điểm và lý do.',
    en: 'Open the page of that commitment and look at “Versions”: each amendment is a line with its time and reason.',
  },
  oneKeep: {
    vi: 'Ở đó lưu hai tệp: bản ghi (JSON) và tệp chứng minh.',
    en: 'Save two files there: the record (JSON) and its proof.',
  },
  oneCheck: {
    vi: 'Chọn cả hai trong trang kiểm tra, cùng khóa của sổ lấy từ nơi khác. Hôm nay hay nhiều năm sau đều được.',
    en: 'Choose both in the checking page, with the register’s key from elsewhere. Today or years later.',
  },
  onePage: { vi: 'Trang kiểm tra', en: 'The checking page' },

  do: { vi: 'Tự kiểm tra', en: 'Check it yourself' },
  doText: {
    vi: 'Trang kiểm tra không cần cài gì. Các lệnh dưới đây là của chính chương trình chạy sổ này, có mã nguồn mở: hãy hỏi cơ quan thường trực hoặc một nhân chứng xem tải ở đâu. Hãy gõ trong thư mục của chương trình đã tải về; gõ ở nơi khác, npx có thể lấy về một chương trình khác trùng tên. Ai cũng có thể tự viết chương trình khác, vì mọi định dạng đều công khai (C2SP tlog-tiles, RFC 6962).',
    en: 'The checking page needs no program. The commands belong to the program that runs this register, which is open source: ask the secretariat or a witness where to get it. Type them in the folder of the program that you fetched; elsewhere npx may fetch another program of that name. Anyone may write another, for every format is public (C2SP tlog-tiles, RFC 6962).',
  },
  folder: { vi: 'THƯ-MỤC', en: 'FOLDER' },
  kept: { vi: 'da-giu', en: 'kept' },
  key: { vi: 'KHÓA', en: 'KEY' },
  keyIs: {
    vi: '{key} là cả dòng khóa của sổ, lấy từ một nơi khác cổng này: văn bản, báo, trang của nhân chứng.',
    en: '{key} is the whole line of the register’s key, from somewhere other than this portal: a paper, a newspaper, a witness’s page.',
  },
  keyHere: { vi: 'Dòng khóa mà cổng đưa ra, để so:', en: 'The line that the portal gives, to compare:' },
  verify: {
    vi: 'Kiểm tra toàn bộ sổ: chữ ký, mọi mục, mọi bản ghi; tính lại các bảng và con số của cổng, cả báo cáo, rà soát, kết luận kiểm tra, việc có hạn, chỉ đạo, kiến nghị và ý kiến khác; rút lại mẫu của các đợt rà soát; mở niêm phong của ý kiến đã hiện; giữ điểm kiểm tra vào thư mục đã nêu và lần sau so với nó. Cũng nhận thư mục của một bản sao (khi ấy băm cả các tệp bằng chứng; với cổng thì thêm --evidence) hay một tệp “tlog-proof”.',
    en: 'Checks the whole register: signatures, every entry, every record; works out the portal’s tables and figures again, those of reports, reviews, findings, tasks, decisions, proposals and doubts too; draws the samples of review rounds again; opens the seals of doubts that are shown; keeps the checkpoint in the folder named and compares with it next time. Also takes the folder of a copy (and then hashes the evidence files too; of a portal with --evidence) or a single “tlog-proof” file.',
  },
  mirror: {
    vi: 'Ai cũng làm được: chép dữ liệu công khai (điểm kiểm tra, các ô băm, mọi bản ghi, các bảng) thành tệp vào thư mục, kiểm tra hết rồi mới giữ; lần sau chỉ lấy phần mới, và không nhận một sổ đã lùi hay đã đổi. Nơi giữ sổ chạy camket mirror {folder} thì bản sao có cả các trang.',
    en: 'Anyone can: copies the public data (checkpoint, tiles, every record, the tables) as files into the folder and keeps them only when all of it holds; next time it fetches only what is new, and never takes a register that went back or was changed. Where the register is kept, camket mirror {folder} writes the pages too.',
  },
  page: {
    vi: 'Trang kiểm tra trong một tệp: mở bằng trình duyệt, kéo thả thư mục bản sao hoặc tệp “tlog-proof” vào; không gửi gì đi đâu. Trang này kiểm tra chữ ký, các mục, bản ghi và bảng của các kế hoạch; phần còn lại thì lệnh camket verify kiểm tra.',
    en: 'The checking page in one file: open it in a browser and drop the folder of a copy or a “tlog-proof” file on it; it sends nothing anywhere. It checks the signatures, the entries, the records and the tables of plans; camket verify checks the rest.',
  },
  monitor: {
    vi: 'Theo dõi sổ từ xa, giữ các điểm kiểm tra, báo ngay khi thấy điều không được phép xảy ra.',
    en: 'Follows the register from afar, keeps its checkpoints and reports whatever must not happen.',
  },
  witness: {
    vi: 'Dành cho tổ chức muốn làm nhân chứng: tạo khóa nhân chứng; sau đó camket witness add và camket witness serve nhận điểm kiểm tra, đối chiếu rồi ký xác nhận.',
    en: 'For institutions that want to cosign: makes the witness key; then camket witness add and camket witness serve take checkpoints, check them and sign too.',
  },
  witnessName: { vi: 'dai-hoc.example', en: 'university.example' },
  files: { vi: 'Các tệp để tự tính lại', en: 'Files to do the sums with' },
  fileCheckpoint: { vi: 'điểm kiểm tra mới nhất', en: 'the newest checkpoint' },
  fileKeys: {
    vi: 'khóa công khai và danh sách nhân chứng',
    en: 'public keys, and who is asked to cosign',
  },
  fileRecords: { vi: '256 bản ghi đầu tiên, nguyên văn', en: 'the first 256 records, verbatim' },
  fileCounts: { vi: 'các con số về kế hoạch và cam kết', en: 'the figures on plans and commitments' },
  fileOversight: { vi: 'các con số về giám sát', en: 'the figures on oversight' },
  fileSaid: {
    vi: 'báo cáo, rà soát, kết luận kiểm tra, việc có hạn, chỉ đạo, kiến nghị, ý kiến khác',
    en: 'reports, reviews, findings, tasks, decisions, proposals, doubts',
  },
  byHand: { vi: 'Kiểm tra bằng tay một bản ghi', en: 'Check one record by hand' },
  byHandText: {
    vi: 'Mở bản ghi (JSON). Lấy 32 byte mà “salt” ghi bằng 64 ký tự, nối liền với nguyên văn “body”, tính SHA-256: kết quả phải trùng với “digest” trong “envelope”. Nguyên văn “envelope” chính là mục của sổ.',
    en: 'Open the record (JSON). Take the 32 bytes that “salt” writes as 64 characters, append “body” exactly as it stands, compute SHA-256: the result must be the “digest” in “envelope”. The “envelope”, exactly as it stands, is the entry.',
  },

  can: { vi: 'Kiểm tra như thế chứng minh được gì', en: 'What such a check proves' },
  canText: {
    vi: 'bản ghi (JSON) mà bạn kiểm tra đúng là điều đã công bố, không sai một ký tự;',
    en: 'the record (JSON) that you check is what was published, to the letter;',
  },
  canOrder: {
    vi: 'không mục nào trước một điểm kiểm tra mà bạn hay nhân chứng đã giữ bị sửa, bỏ hay chen thêm;',
    en: 'no entry before a checkpoint that you or a witness kept was changed, dropped or slipped in;',
  },
  canFigures: {
    vi: 'các bảng và con số mà trang được dựng từ đó đúng là điều các bản ghi cho ra, không giấu một báo cáo, kết luận kiểm tra hay ý kiến khác nào; riêng chữ trên trang, danh sách thay đổi và tìm kiếm thì không được so;',
    en: 'the tables and figures that pages are made from are what the records give, with no report, finding or doubt hidden; the words on the pages, lists of changes and search are not compared;',
  },
  canTime: {
    vi: 'mục đã có mặt muộn nhất vào lúc nhân chứng ký xác nhận.',
    en: 'an entry was there at the latest when a witness cosigned.',
  },
  cannot: { vi: 'Những điều không chứng minh được', en: 'What it does not prove' },
  cannotTrue: {
    vi: 'Rằng điều đã ghi là đúng sự thật, hay việc đã được làm: sổ chỉ chứng minh lời ấy đã được công bố và không bị sửa.',
    en: 'That what is written is true, or that the work was done: the register proves that the words were published and not changed.',
  },
  cannotEnd: {
    vi: 'Rằng các mục mới nhất không bị cắt bỏ, nếu không ai bên ngoài giữ bản sao hay điểm kiểm tra mới hơn.',
    en: 'That the newest entries were not cut off, where nobody outside holds a copy or a newer checkpoint.',
  },
  cannotTime: {
    vi: 'Giờ công bố chính xác: giờ trong mục do máy chủ ghi; chỉ giờ của nhân chứng là do người khác ghi.',
    en: 'The exact time of publication: the time in an entry is the server’s own; only a witness’s time is somebody else’s.',
  },
  cannotSeal: {
    vi: 'Lời của một ý kiến khác chưa hiện, bị giữ lại hoặc có tên bị che: chỉ người đã gửi mới so được với biên nhận của mình.',
    en: 'The words of a doubt that is not shown yet, is withheld or has a name hidden: only whoever sent it can hold them against the receipt.',
  },
  cannotMissing: {
    vi: 'Rằng không sót điều gì lẽ ra phải công bố.',
    en: 'That nothing which should have been published was left out.',
  },
  cannotTogether: {
    vi: 'Bất cứ điều gì, nếu người vận hành và đủ số nhân chứng thông đồng với nhau.',
    en: 'Anything, if the operator and enough witnesses act together in bad faith.',
  },
  withdrawn: { vi: 'Khi một bản ghi bị thu hồi', en: 'When a record is withdrawn' },
  withdrawnText: {
    vi: 'Luật có thể buộc thu hồi một nội dung, chẳng hạn dữ liệu cá nhân. Khi ấy nội dung và chuỗi ngẫu nhiên (salt) đi kèm bị xóa ở mọi nơi sổ đang giữ; mục của nó ở lại, và một mục mới ghi rõ thu hồi điều gì, cơ quan nào quyết định, theo căn cứ nào. Mọi tệp chứng minh khác vẫn đúng. Bản sao mà người khác đã giữ thì không lấy lại được; ai chạy lại camket mirror thì nội dung ấy cũng mất khỏi bản sao của mình. Bản ghi và tệp chứng minh đã lưu từ trước vẫn kiểm tra được.',
    en: 'The law may require that a content be withdrawn, personal data for instance. Its content and salt are then erased wherever the register holds them; its entry stays, and a new entry says what was withdrawn, by which office and on which legal ground. Every other proof still holds. Copies that others keep cannot be recalled; whoever runs camket mirror again loses that content from the copy too. A record and a proof that were saved before can still be checked.',
  },
  saltText: {
    vi: 'Salt là 32 byte ngẫu nhiên ghép trước nội dung khi tính mã băm, để sau khi nội dung bị xóa không ai đoán ngược được nó từ mã băm.',
    en: 'The salt is 32 random bytes put before the content when its digest is computed, so that nobody can guess an erased content from its digest.',
  },
  empty: {
    vi: 'Sổ chưa có mục nào, nên chưa có gì để vẽ.',
    en: 'The register has no entry yet, so there is nothing to draw.',
  },
  notGrown: {
    vi: 'Các bản ghi cũ đang được đưa vào cây mã băm; hình sẽ có khi xong.',
    en: 'Older records are being taken into the tree of digests; the pictures follow when that is done.',
  },
} as const satisfies Phrases

export const proofWords = {
  unsigned: {
    vi: 'Mục số {entry} đã có trong sổ nhưng chưa nằm trong điểm kiểm tra nào. Xin thử lại sau ít phút.',
    en: 'Entry {entry} is in the register, but no checkpoint covers it yet. Please try again in a few minutes.',
  },
} as const satisfies Phrases
