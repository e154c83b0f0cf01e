import { questionOf } from '../../../main/answers/candidates/question-of.ts'
import { earlierLetters } from '../../../scripts/practice-office/answers/earlier-letters.ts'
import { practiceEntries } from '../../../scripts/practice-office/answers/practice-entries.ts'
import { englishForms } from '../../../scripts/practice-office/letters/english-forms.ts'
import { expect, test } from 'vitest'
import { glossaryOf, parseGlossary } from '../../../main/similar/glossary.ts'
import { shippedGlossary } from '../../../main/similar/shipped-glossary.ts'
import { type Entry, indexEntries, similarEntries } from '../../../main/similar/similar-entries.ts'

const lines = parseGlossary(shippedGlossary)
const glossary = glossaryOf(lines)

const both = (id: string, ja: [string, string], en: [string, string]): Entry => ({
  id,
  ja: { question: ja[0], answer: ja[1] },
  en: { question: en[0], answer: en[1] },
})
const entries: Entry[] = [
  both(
    'renewal',
    [
      '旅券の有効期間が一年未満になりました。更新に必要な書類は何ですか。',
      '申請書、写真一枚、現在の旅券をお持ちください。手数料は交付のときにいただきます。',
    ],
    [
      'My passport has less than a year of validity left. What do I need for the renewal?',
      'Bring the application form, one photo and your current passport. The fee is due when you pick it up.',
    ],
  ),
  both(
    'lost',
    [
      '旅券をなくしました。どうすればよいですか。',
      '警察に届け出たうえで、紛失の届を出してください。お急ぎの方には帰国のための渡航書があります。',
    ],
    [
      'I lost my passport. What should I do?',
      'Report it to the police first, then to us. For urgent travel there is a travel document for return.',
    ],
  ),
  both(
    'birth',
    [
      'アメリカで子どもが生まれました。届け出の期限はいつですか。',
      '出生の日から三か月以内に出生届を出し、国籍を留保してください。',
    ],
    [
      'Our child was born in the United States. By when must we register the birth?',
      'Within three months of the birth, with reservation of nationality.',
    ],
  ),
  both(
    'vote',
    ['在外選挙の登録はどうすればできますか。', '三か月以上お住まいの方は、在外選挙人名簿への登録を申請できます。'],
    [
      'How can I register to vote from abroad?',
      'Whoever has lived here for three months can apply for the overseas voter list.',
    ],
  ),
  both(
    'pension',
    ['日本の年金の現況届に証明が必要です。', '在留証明または署名証明をお取りください。'],
    [
      'My pension office in Japan asks for proof of life.',
      'Ask for a residence certificate or a signature certificate.',
    ],
  ),
  both(
    'licence',
    ['運転免許証の翻訳は発行していますか。', '免許の抜粋証明を発行しています。'],
    ["Do you translate driver's licenses?", 'We issue an extract of the license.'],
  ),
  both(
    'dog',
    ['犬を日本に連れて行くには何が必要ですか。', 'マイクロチップ、狂犬病の予防接種、動物検疫所への届け出が必要です。'],
    [
      'What do I need to bring my dog to Japan?',
      'A microchip, rabies vaccinations and notice to the animal quarantine.',
    ],
  ),
  both(
    'koto',
    ['琴の演奏会の予定を知りたい。', '文化行事の予定はニュースレターでお知らせします。'],
    ['When is the next koto concert?', 'Cultural events are announced in the newsletter.'],
  ),
]

const questions: [string, string][] = [
  ['パスポートがもうすぐ切れます。切り替えの手続きと料金を教えてください。', 'renewal'],
  ['財布ごとパスポートを盗まれ、困っています。', 'lost'],
  ['娘が誕生しました。いつまでに届ければ日本国籍が残りますか。', 'birth'],
  ['選挙人証がほしいのですが、投票はこちらでできますか。', 'vote'],
  ['生存証明をもらうように年金機構から言われました。', 'pension'],
  ['愛犬と帰国したいのですが、検疫はどうなりますか。', 'dog'],
  ['Can I extend my Japanese passport by mail, and how much is it?', 'renewal'],
  ['Someone stole my passport at the beach', 'lost'],
  ['We are expecting a baby; how do we get Japanese citizenship for the newborn?', 'birth'],
  ['I would like to cast a ballot in the next election', 'vote'],
  ['my dmv wants a translated licence', 'licence'],
  ['Are there concerts of traditional music?', 'koto'],
]

/** Of the questions, how many find their entry among the first three. */
function found(known: readonly Entry[], use = glossary): number {
  return questions.filter(([text, id]) => similarEntries(text, known, use).slice(0, 3).includes(id)).length
}

test('the entry that answers a letter is among the first three, in either language', () => {
  expect(found(entries)).toBe(questions.length)
})

test('entries of which only the other language is there are found through the glossary, and hardly without it', () => {
  const turned = (text: string): 'ja' | 'en' => (/[ぁ-ん]/u.test(text) ? 'en' : 'ja')
  const across = questions.filter(([text, id]) => {
    const other = turned(text)
    const known = entries.map((entry) => ({ ...entry, [other === 'ja' ? 'en' : 'ja']: null }))
    return similarEntries(text, known, glossary).slice(0, 3).includes(id)
  }).length
  const without = questions.filter(([text, id]) => {
    const other = turned(text)
    const known = entries.map((entry) => ({ ...entry, [other === 'ja' ? 'en' : 'ja']: null }))
    return similarEntries(text, known, glossaryOf([])).slice(0, 3).includes(id)
  }).length
  expect(across).toBeGreaterThanOrEqual(questions.length - 1)
  expect(without).toBeLessThanOrEqual(2)
})

test('below a letter of the practice office stand the entries that answer it, and below most others none', () => {
  const index = indexEntries(
    practiceEntries.map(({ question, answer }, nth) => {
      const side = (at: 0 | 1) => ({ question: question[at], answer: answer.map((one) => one[at]).join('\n') })
      return { id: String(nth), ja: side(0), en: question[1] === '' ? null : side(1) }
    }),
    glossary,
  )
  const near = ({ subject, message }: { subject: string; message: string }) =>
    index.nearest(`${subject}\n${questionOf(message)}`, 3, { near: true })
  for (const { asks, form } of earlierLetters) if (asks !== null) expect(near(form)).toContain(String(asks))
  const others = englishForms.filter(({ subject }) =>
    /films|sister cities|diploma|Scholarship|moss|judo/u.test(subject),
  )
  expect(others.map(near)).toEqual(Array.from({ length: 6 }, () => []))
})

test('a text that has nothing in common with any entry finds none, and no more than ten are told', () => {
  expect(similarEntries('！？', entries, glossary)).toEqual([])
  const many = Array.from({ length: 30 }, (_, index) => ({ ...entries[0]!, id: `e${index}` }))
  expect(similarEntries('passport renewal', many, glossary)).toHaveLength(10)
})

test('the shipped glossary has several hundred lines, each with words of both languages, and no word twice in a line', () => {
  expect(lines.length).toBeGreaterThan(380)
  for (const { ja, en } of lines) {
    expect([ja, new Set(ja).size]).toEqual([ja, ja.length])
    expect([en, new Set(en).size]).toEqual([en, en.length])
  }
})

test('a glossary is read whatever its line ends and commas are, and lines without both languages are left out', () => {
  expect(
    parseGlossary('\ufeff旅券、パスポート\tpassport\r\n# a note\tnot read\n半分\t\n\t\n猫\tcat, kitten\textra'),
  ).toEqual([
    { ja: ['旅券', 'パスポート'], en: ['passport'] },
    { ja: ['猫'], en: ['cat', 'kitten'] },
  ])
})
