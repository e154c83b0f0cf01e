import type { IssueDocument, Pair } from '../../../shared/newsletter/issue/document.ts'
import { block, columns, issueOf, type Written } from './blocks.ts'
import { firstOf, nthWeekday } from './dates.ts'

export type PracticeIssue = {
  number: number
  day: string
  subjects: { ja: string; en: string }
  document: IssueDocument
}

const minutesBefore = (now: Date, minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString()

function masthead(at: Written): Pair {
  return block(
    'masthead',
    { ja: ['Japanifornia', '{{month}} 第{{number}}号'], en: ['Japanifornia', '{{month}}, No. {{number}}'] },
    at,
  )
}

function closing(at: Written): Pair[] {
  return [
    block(
      'signature',
      {
        ja: ['在練習市日本国総領事館 広報文化班'],
        en: ['Public Affairs and Culture', 'Consulate General of Japan'],
      },
      at,
    ),
    block(
      'footer',
      {
        ja: ['在練習市日本国総領事館', 'Practice City, California'],
        en: ['Consulate General of Japan', 'Practice City, California'],
      },
      at,
    ),
  ]
}

/** The issue of last month, which was delivered. */
export function deliveredIssue(now: Date): PracticeIssue {
  const written = minutesBefore(now, 45_000)
  const at = { ja: written, en: written }
  const tea = nthWeekday(now, -1, 6, 3)
  return {
    number: 85,
    day: firstOf(now, -1),
    subjects: { ja: '茶の湯を体験する午後、旅券のオンライン申請', en: 'An afternoon of tea, and passports online' },
    document: issueOf([
      masthead(at),
      block('heading', { ja: ['一服、いかがですか'], en: ['A bowl of tea?'] }, at),
      block(
        'text',
        {
          ja: [
            `${tea.ja}、広報文化センターで茶《ちゃ》の湯《ゆ》の体験会を開きます。お点前を見ていただいたあと、ご自分で一服を点てます。作法を知らなくても大丈夫です。`,
          ],
          en: [
            `On ${tea.en}, we invite you to try the way of tea at the Information Center. Watch how a bowl is prepared, then whisk your own. You need not know the etiquette.`,
          ],
        },
        at,
      ),
      block(
        'event',
        {
          ja: ['茶の湯体験会', `${tea.ja} 13:00–15:00`, '広報文化センター', '定員24名、無料'],
          en: ['An afternoon of tea', `${tea.en}, 1–3 p.m.`, 'Information Center', '24 places, free'],
        },
        at,
        { href: { ja: 'https://maps.example/center', en: 'https://maps.example/center' } },
      ),
      block('heading', { ja: ['旅券はオンラインで申請できます'], en: ['Renew your passport online'] }, at),
      block(
        'text',
        {
          ja: [
            '残りの期間が1年を切った旅券は、窓口に来なくても切替の申請ができます。受け取りは一度だけご来館ください。',
          ],
          en: [
            'A passport with less than 1 year left can be renewed without a visit. You come in once, to collect it.',
          ],
        },
        at,
      ),
      block('button', { ja: ['申請の手順を見る'], en: ['How to apply'] }, at, {
        href: { ja: 'https://consulate.example/ja/passport', en: 'https://consulate.example/en/passport' },
      }),
      ...closing(at),
    ]),
  }
}

/** The issue of this month, which is being delivered. */
export function leavingIssue(now: Date, image: string): PracticeIssue {
  const written = minutesBefore(now, 3000)
  const at = { ja: written, en: written }
  const film = nthWeekday(now, 0, 5, 3)
  const talk = nthWeekday(now, 0, 6, 4)
  return {
    number: 86,
    day: firstOf(now, 0),
    subjects: { ja: '和紙のひかり展と映画の夕べ', en: 'The light of washi, and an evening of film' },
    document: issueOf([
      masthead(at),
      block('heading', { ja: ['展覧会「和紙のひかり」'], en: ['Exhibition: The light of washi'] }, at),
      block('image', { ja: [], en: [] }, at, {
        image,
        alt: { ja: '青い線で描かれた青海波の文様', en: 'A pattern of waves in blue lines' },
      }),
      block(
        'text',
        {
          ja: [
            '越前《えちぜん》と美濃《みの》の紙漉きの里から、灯りと染め紙が届きました。手に取れる見本もあります。',
            '[出品の一覧](https://consulate.example/ja/washi)はサイトでご覧になれます。',
          ],
          en: [
            'Lamps and dyed sheets have arrived from the paper villages of Echizen and Mino. Some may be touched.',
            'The [list of works](https://consulate.example/en/washi) is on our site.',
          ],
        },
        at,
      ),
      columns(
        {
          ja: ['映画の夕べ', `${film.ja} 18:30から。字幕は英語です。`],
          en: ['An evening of film', `${film.en}, from 6:30 p.m., with English subtitles.`],
        },
        {
          ja: ['講演「漆のはなし」', `${talk.ja} 14:00から。通訳が付きます。`],
          en: ['Talk: About lacquer', `${talk.en}, from 2 p.m., with an interpreter.`],
        },
        at,
      ),
      block(
        'quotation',
        {
          ja: ['紙は、光を通すのではなく、光に休む場所をあげるのです。'],
          en: ['Paper does not let light through. It gives light a place to rest.'],
        },
        at,
      ),
      block('heading', { ja: ['JETプログラムの募集'], en: ['The JET Programme is open'] }, at),
      block(
        'text',
        {
          ja: ['日本の学校や自治体で働く若い方を募集しています。日本語の力は問いません。'],
          en: [
            'We are looking for young people to work at schools and town halls in Japan. You need not speak Japanese.',
          ],
        },
        at,
      ),
      block('button', { ja: ['応募の案内'], en: ['How to apply'] }, at, {
        href: { ja: 'https://consulate.example/ja/jet', en: 'https://consulate.example/en/jet' },
      }),
      block('divider', { ja: [], en: [] }, at),
      ...closing(at),
    ]),
  }
}

/** The issue of next month, which somebody is composing: its English is behind, and a few things are still to be mended. */
export function unfinishedIssue(now: Date, image: string): PracticeIssue {
  const written = minutesBefore(now, 300)
  const at = { ja: written, en: written }
  const later = { ja: minutesBefore(now, 20), en: written }
  const none = { ja: minutesBefore(now, 12), en: '' }
  const talks = nthWeekday(now, 1, 6, 2)
  const books = nthWeekday(now, 1, 3, 3)
  return {
    number: 87,
    day: firstOf(now, 1),
    subjects: { ja: '日本語おしゃべり会、図書コーナーの新着', en: 'Japanese conversation hour, new books' },
    document: issueOf([
      masthead(at),
      block('heading', { ja: ['話してみよう、日本語で'], en: ['Let’s talk, in Japanese'] }, at),
      block(
        'text',
        {
          ja: [
            `${talks.ja}から、月に一度の日本語おしゃべり会を始めます。学習中の方も、久しぶりに話したい方もどうぞ。お茶とお菓子をご用意します。`,
          ],
          en: [
            `From ${talks.en}, we begin a monthly Japanese conversation hour. Learners are welcome, and so is everybody who has not spoken it for a while.`,
          ],
        },
        later,
      ),
      block(
        'event',
        {
          ja: ['日本語おしゃべり会', `${talks.ja} 10:30–12:00`, '広報文化センター', '定員30名、申し込み不要'],
          en: [
            'Japanese conversation hour',
            `${talks.en}, 10:30 a.m.–noon`,
            'Information Center',
            '20 places, no registration',
          ],
        },
        at,
        { href: { ja: 'https://maps.example/center', en: 'https://maps.example/center' } },
      ),
      block('heading', { ja: ['図書コーナーの新着'], en: ['New in the library corner'] }, at),
      block('image', { ja: [], en: [] }, at, { image, alt: { ja: '青海波の文様の表紙', en: '' } }),
      block(
        'text',
        {
          ja: [
            `${books.ja}から、旅行記と絵本40冊を貸し出します。小泉《こいずみ》八雲《やくも》の怪談の英訳もあります。`,
          ],
          en: [
            `From ${books.en}, 40 travel books and picture books can be borrowed, among them the ghost stories of Lafcadio Hearn.`,
          ],
        },
        at,
      ),
      block('button', { ja: ['蔵書を探す'], en: ['Search the catalogue'] }, at, {
        href: { ja: 'https://consulate.example/ja/library', en: '' },
      }),
      block(
        'text',
        {
          ja: ['次号では、春の行事の予定をお知らせします。ご希望の企画がありましたら、返信でお聞かせください。'],
          en: [],
        },
        none,
      ),
      ...closing(at),
    ]),
  }
}
