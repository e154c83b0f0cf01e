import type { ImportRow } from '../../shared/newsletter/import.ts'
import type { ConsentHow, Reader, ReaderLanguage, ReaderState } from '../../shared/newsletter/reader.ts'
import type { Task } from '../../shared/newsletter/task.ts'
import { colleagueOf, people } from './fake-office.ts'

type Short = [
  address: string,
  name: string,
  reading: string,
  ReaderLanguage,
  ReaderState,
  since: string,
  ConsentHow,
  number | null,
]

const written: Short[] = [
  ['maki.oshima@umikaze.example', '大島 真紀', 'おおしま まき', 'ja', 'active', '2019-04-12', 'event', 86],
  ['makoto.ida@shirakaba.example', '井田 誠', 'いだ まこと', 'ja', 'active', '2023-09-03', 'web-form', 86],
  ['manami@midori-juku.example', '', '', 'both', 'active', '2021-02-27', 'web-form', 86],
  ['marc.delorme@quay.example', 'Marc Delorme', '', 'en', 'pending', '2026-11-23', 'web-form', null],
  ['margaret.obrien@oakhill.example', 'Margaret O’Brien', '', 'en', 'active', '2020-10-08', 'event', 86],
  ['maria.s@plaza-norte.example', '', '', 'en', 'unsubscribed', '2018-05-19', 'old-list', 61],
  ['mariko.seki@tsubame.example', '関 真理子', 'せき まりこ', 'ja', 'active', '2025-01-14', 'mail', 86],
  ['martin.feld@seaglass.example', 'Martin Feld', '', 'en', 'bounced', '2022-03-30', 'web-form', 84],
  ['masako@yamabuki.example', '', '', 'ja', 'active', '2017-11-02', 'old-list', 86],
  ['maya.cohen@redwood.example', 'Maya Cohen', '', 'en', 'active', '2024-08-21', 'web-form', 86],
  ['megumi.n@kawara.example', '中尾 恵', 'なかお めぐみ', 'both', 'active', '2022-12-06', 'mail', 86],
  ['michael.tran@lantern.example', '', '', 'en', 'complained', '2023-04-18', 'web-form', 79],
  ['mika.tanabe@hoshizora.example', '田辺 美香', 'たなべ みか', 'both', 'active', '2024-06-04', 'web-form', 86],
  ['mike.arroyo@sandpiper.example', 'Mike Arroyo', '', 'en', 'active', '2025-10-11', 'event', 85],
  ['miki.ueno@hatoba.example', '上野 美紀', 'うえの みき', 'ja', 'pending', '2026-11-22', 'mail', null],
  ['mina.park@eastgate.example', 'Mina Park', '', 'en', 'paused', '2021-07-25', 'web-form', 85],
  ['minoru.k@ginnan.example', '', '', 'ja', 'unsubscribed', '2019-01-09', 'old-list', 72],
  ['mitsuko.hara@ayame.example', '原 光子', 'はら みつこ', 'ja', 'active', '2018-03-15', 'old-list', 85],
  ['miyu@sorairo-books.example', 'そらいろ書店', 'そらいろしょてん', 'both', 'active', '2026-02-01', 'web-form', 85],
]

/** So many invented readers; those beyond the written ones come round again under other addresses. */
export function inventedReaders(count: number): Reader[] {
  return Array.from({ length: count }, (_, at) => {
    const [address, name, reading, language, state, since, how, lastIssue] = written[at % written.length]!
    const round = Math.floor(at / written.length)
    return {
      id: `018f0e00-0000-7000-8000-${String(at).padStart(12, '0')}`,
      number: `R-${at + 1}`,
      address: round === 0 ? address : address.replace('@', `${round}@`),
      language,
      name,
      reading,
      state,
      since,
      how,
      lastIssue,
      tags: at % 4 === 0 ? ['図書館'] : at % 4 === 1 ? ['桜まつり', '学校'] : [],
      stateAt: `${since}T20:02:00.000Z`,
      consents: [
        {
          at: `${since}T04:14:00.000Z`,
          how,
          version: 1,
          proof: how === 'event' ? '' : '<1@mail.example>',
          note: how === 'event' ? '申込書ファイル12' : '',
        },
        { at: `${since}T14:02:00.000Z`, how: 'reply', version: 1, proof: '<2@mail.example>', note: '' },
      ],
      history: [
        {
          at: '2026-01-10T18:00:00.000Z',
          what: 'language',
          before: 'ja',
          after: language,
          by: colleagueOf(people.mori),
          proof: '<3@mail.example>',
        },
        {
          at: `${since}T14:02:00.000Z`,
          what: 'state',
          before: 'pending',
          after: 'active',
          by: 'mail',
          proof: '<2@mail.example>',
        },
        { at: `${since}T04:14:00.000Z`, what: 'added', before: '', after: 'pending', by: 'mail', proof: '' },
      ],
    }
  })
}

/** What readers asked that was not done by itself. */
export function inventedTasks(readers: readonly Reader[], namesAnother = false): Task[] {
  const task = (number: number, rest: Partial<Task>): Task => ({
    id: `018f7a00-0000-7000-8000-${String(number).padStart(12, '0')}`,
    at: `2026-11-2${number}T18:05:00.000Z`,
    asks: 'unsubscribe',
    from: { name: '', address: 'someone@else.example' },
    address: null,
    newAddress: null,
    suggestion: null,
    reader: null,
    named: null,
    subject: '',
    text: '',
    why: 'not-certain',
    acts: ['dismiss'],
    letter: null,
    byItself: null,
    settled: null,
    undoUntil: null,
    ...rest,
  })
  const [known = null, other = null] = readers
    .filter(({ state }) => state === 'active')
    .slice(0, 2)
    .map(({ id, number, address, name, state }) => ({ id, number, address, name, state }))
  return [
    task(1, {
      from: { name: '大島 真紀', address: 'm.oshima@work.example' },
      address: 'maki.oshima@umikaze.example',
      reader: known,
      named: namesAnother ? other : null,
      subject: '配信について',
      text: '配信を止めていただけますか。\n登録は別のアドレスかもしれません。\n大島',
      why: 'other-sender',
      acts: [...(namesAnother ? (['unsubscribeNamed'] as const) : []), 'unsubscribe', 'dismiss'],
    }),
    task(2, {
      asks: 'change',
      from: { name: '田辺 美香', address: 'mika.tanabe@hoshizora.example' },
      address: 'mika.tanabe@hoshizora.example',
      newAddress: 'mika.tanabe@asagao.example',
      subject: '新しいアドレスのお知らせ',
      text: 'アドレスが変わりました。新しいアドレスは mika.tanabe@asagao.example です。\n次の行事の日程も教えてください。',
      why: 'also-letter',
      acts: ['changeAddress', 'dismiss'],
      letter: { id: '018f0c00-0000-7000-8000-000000000044', number: '2026-44' },
    }),
    task(3, {
      asks: 'subscribe',
      from: { name: 'Hana Kubo', address: 'form@site.example' },
      address: 'hana.kubo@gmial.com',
      suggestion: 'hana.kubo@gmail.com',
      subject: '[Newsletter] sign-up',
      text: 'E-mail: hana.kubo@gmial.com\nName: Hana Kubo',
      why: 'typo',
      acts: ['signUpSuggested', 'signUp', 'dismiss'],
    }),
    task(4, {
      from: { name: '井田 誠', address: 'makoto.ida@shirakaba.example' },
      address: 'makoto.ida@shirakaba.example',
      reader: other,
      subject: '配信停止のお願い',
      text: 'ニュースレターの配信を停止してください。',
      acts: [],
      byItself: 'done',
    }),
  ]
}

/** The rows of a file as a dry run shows them, those to be looked at first before the others. */
export function importedRows(): ImportRow[] {
  const row = (line: number, address: string, rest: Partial<ImportRow>): ImportRow => ({
    line,
    address,
    language: line % 3 === 0 ? 'both' : line % 2 === 0 ? 'en' : 'ja',
    since: '2019-04-12',
    fate: 'added',
    why: null,
    knownSince: '',
    undated: '',
    strangeState: '',
    suggestion: '',
    decided: null,
    ...rest,
  })
  return [
    row(37, 'hana.kubo@gmial.com', { fate: 'suggested', suggestion: 'hana.kubo@gmail.com' }),
    row(208, 't.walsh@gmial.com', { fate: 'suggested', suggestion: 't.walsh@gmail.com', since: '2021-08-03' }),
    row(411, 'yuki.oda@yaho.co.jp', { fate: 'suggested', suggestion: 'yuki.oda@yahoo.co.jp', since: '2022-11-27' }),
    row(640, 'kenta.mori@hotmail.com', { suggestion: 'kenta.mori@hotmail.com', decided: 'corrected' }),
    row(96, 'naomi.ito.kaze.example', { fate: 'refused', why: 'not-an-address' }),
    row(733, '', { fate: 'refused', why: 'not-an-address' }),
    row(51, 'old.tree@keyaki.example', { fate: 'refused', why: 'opted-out', knownSince: '2024-03-03' }),
    row(302, 'd.fischer@harborside.example', { fate: 'refused', why: 'complained', knownSince: '2025-10-30' }),
    row(518, 'rie.mano@konoha.example', { fate: 'refused', why: 'forgotten' }),
    row(519, 'rie.mano@konoha.example', { fate: 'refused', why: 'twice-in-file' }),
    row(61, 'aki@tsubomi.example', { fate: 'updated', knownSince: '2018-02-06' }),
    row(12, 'emi@tsubomi.example', { fate: 'unchanged', knownSince: '2018-02-06' }),
    ...Array.from({ length: 240 }, (_, at) => row(at + 800, `reader${at}@sequoia.example`, {})),
  ]
}

/** The id of something invented: of which kind, and the how many-eth. */
export function id(kind: string, number: number): string {
  return `018f${kind}00-0000-7000-8000-${String(number).padStart(12, '0')}`
}
