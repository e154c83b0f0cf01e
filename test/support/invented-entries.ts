import type { EntryText } from '../../shared/answers/entries.ts'
import type { PublicAnswers, PublicEntry } from '../../main/answers/publishing/public-pages.ts'

const pair = (id: string, ja: string, en: string): EntryText['question'] => ({ id, ja, en, older: null })

function entry(number: number, ja: string, en: string, answer: [string, string][], links = true): PublicEntry {
  const name = String(number).padStart(4, '0')
  return {
    anchor: `q${name}`,
    number: `Q-${name}`,
    day: '2026-11-29',
    text: {
      question: pair('question', ja, en),
      answer: answer.map(([one, other], at) => pair(`p${at}`, one, other)),
      links: links
        ? [
            {
              ja: { text: '手数料のご案内', address: 'https://www.example.org/ja/fees.html?a=1&b=2' },
              en: { text: 'Fees', address: 'https://www.example.org/en/fees.html' },
            },
          ]
        : [],
    },
  }
}

/** Entries as the Site might have them, with signs that HTML and JSON know. */
export function inventedAnswers(): PublicAnswers {
  return {
    office: { ja: '在サンフランシスコ日本国総領事館', en: 'Consulate General of Japan in San Francisco' },
    pages: { ja: '', en: '' },
    categories: [
      {
        anchor: 'topic-passports',
        names: { ja: '旅券', en: 'Passports' },
        entries: [
          entry(1, '旅券はどこで更新できますか。', 'Where can I renew my passport?', [
            ['当館の窓口で申請できます。\n事前の予約が必要です。', 'At our counter.\nPlease make an appointment.'],
            ['お受け取りまで約2週間です。', 'It takes about two weeks.'],
          ]),
          entry(
            2,
            '</script>や"&<b>は?',
            'What of </script>, "quotes" & <b>?',
            [['<b>は使えません。', 'No <b> here.']],
            false,
          ),
        ],
      },
      {
        anchor: 'topic-culture-and-events',
        names: { ja: '文化・行事', en: 'Culture & events' },
        entries: [
          entry(3, '桜まつりはいつですか。', 'When is the Cherry Blossom Festival?', [['4月です。', 'In April.']]),
        ],
      },
    ],
    withdrawn: [{ anchor: 'q0004', number: 'Q-0004' }],
  }
}
