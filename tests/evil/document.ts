// docs/operating/attacks.md: what was tried and what came of it, as the newest run gave it.
import { elsewhere } from './elsewhere.ts'
import { tableOf, type Row } from './table.ts'

const intro = `# What an evil operator can do, and who notices

Made by \`npm run story:evil\`, which also checks that this page still says what really happens. Each row is an attack on a copy
of a real register of some three hundred records, served over HTTP. The attacker has everything: superuser rights on the
database with all its guards switched off, the key folder, the files, the web server. Outside of his reach are a witness that
cosigned the log, a monitor that followed it, and a reader who kept one checkpoint, the log's key and the witness policy.

Asked after each attack, all with the programs that everybody has:

- anyone with the address alone: \`camket verify URL --evidence\`;
- who kept something: \`camket verify URL --key KEY --policy FILE --since CHECKPOINT --evidence\`;
- a monitor, \`camket monitor URL --once\`, at its next look and again when its daily check of everything is due;
- the witness, which is shown what is served (C2SP add-checkpoint over HTTP).

Where a line says less than the one above it, the same is seen by both. ✗ is a fault (exit code 1), ! needs a look, · cannot be known.
The numbers go through all of our attacks; those that nobody outside can be asked about stand below with the tests
that try them. Of an embargo (53) there is one: the text of a doubt, held back until the day that its receipt names
([decision 0022](../decisions/0022-what-is-held-back-to-a-day.md)).

What follows from it:

1. Whatever contradicts the signed tree is seen by anyone, alone: a body, an entry, a tile, a count, a row. Of what others said of a
   promise too: a report, a review, an answer, a finding, a task and its steps, a decision, a proposal, a doubt, and the figures on
   oversight. The one-file page that checks does not look at these and says so; the program does.
2. Whoever has the key can sign another history. From inside it looks whole. Only what lies outside shows it: a kept checkpoint, a
   monitor, a witness. **A log without witnesses and without anybody who keeps checkpoints proves little.**
3. The pages that people read are not compared word for word, and neither are the lists of changes, the feeds and the search. Who
   doubts a page reads the record behind it.
4. A stolen old key can do nothing after the change of keys to those who know the new one; who knows only the old one needs a
   checkpoint or a witness.
5. A swapped file of evidence is seen wherever files are read: in every copy, and of a portal with \`--evidence\`. A monitor
   fetches none of them: run \`camket verify --evidence\` beside it.
6. The words of a doubt are held to the seal of its receipt, and the sample of a review round is drawn again, by anyone. While a doubt
   is not shown, is withheld or has a name hidden, only whoever sent it can hold the receipt against it.
7. What was put into the record wrongly from the first hand is no contradiction. A decision with an earlier day than it was taken on
   stands beside the hour at which it was published; that hour nobody moves unseen.
`

const notPrevented = `
## Not prevented, but shown

- **A sample that is refused.** A review round is drawn from two secrets, sealed before either is opened. The one that is opened first lies in
  the office's database until the second is opened. Whoever runs the office can read it there and hand it to the second office, which
  then knows the sample before it opens, and can refuse, or lose its secret. No list can be steered by that, but an unwanted one can be
  thrown away. So the refusal costs its price in public: the office that had sealed and did not open is named with its reason
  (\`refuseToOpen\`), or by the calendar after five working days (\`endLateRounds\`); the secretariat cannot end the round meanwhile; the next
  round of the same plan begins with a new list, says which one it repeats, and the refused one stays beside it. Who sees the same office
  refuse twice has seen what is to be seen. \`tests/oversight/review/rounds.test.ts\`
- **A secret that the office knows.** The page that makes a secret works in the browser and sends the seal alone, but that page comes from the
  office's server: an operator could serve another one. Whoever does not trust the operator makes the secret with \`camket seal\` on a machine of
  their own, or with dice and \`sha256sum\`; the page tells both ways. An operator who knew both secrets before the seals stood could try
  seeds; one office that keeps its own makes that impossible. \`tests/story/oversight/review.test.ts\`
`

const vietnamese = `
## Bảng tiếng Việt

Mỗi dòng là một cuộc tấn công thật vào một bản sao của sổ; người tấn công nắm cơ sở dữ liệu, thư mục khóa, tệp và máy chủ. Chỉ có
nhân chứng, trạm theo dõi và một bạn đọc giữ điểm kiểm tra là ở ngoài tay họ.
`

const others = (): string =>
  `\n## Tried elsewhere\n\n${elsewhere.map(({ number, what, tests }) => `- ${number}: ${what}. ${tests.map(test => `\`${test}\``).join(' · ')}`).join('\n')}\n`

export function documentOf(rows: readonly Row[]): string {
  const english = `\n## In English\n\n${fenced(tableOf(rows, 'en'))}`
  return `${intro}${others()}${notPrevented}${english}${vietnamese}\n${fenced(tableOf(rows, 'vi'))}`
}

const fenced = (table: string): string => `\`\`\`text\n${table}\`\`\`\n`
