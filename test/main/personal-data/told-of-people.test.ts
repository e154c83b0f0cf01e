import { expect, test } from 'vitest'
import { markedIn } from '../../support/finder-figures.ts'

function expectMarked(texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, marked] of Object.entries(texts)) expect([text, markedIn(text)]).toEqual([text, marked])
}

test('ages that no word for years follows are found by what the letter says of whom', () => {
  expectMarked({
    '母はもう83なので一人では行けません。': ['83'],
    '享年八十八でした。': ['八十八'],
    '二十四の時に渡米しました。': ['二十四'],
    '双子はこの冬ここのつになります。': ['ここのつ'],
    '姉妹（14と11）を連れて行きます。': ['14と11'],
    'At ninety-three, she still drives.': ['ninety-three'],
    'He was a toddler of twenty months.': ['twenty months'],
    'My mom is pushing seventy.': ['seventy'],
    'Two daughters, six and nine.': ['six and nine'],
  })
})

test('a number that counts copies, fees or what the law says is nobody’s age', () => {
  for (const text of [
    '写真は二枚、切手は六枚、書類は三つです。定員は二十、費用は三十ドルです。',
    '国籍法第14条では22歳までに選ぶとあります。選択の期限は二十二歳と聞きました。20歳未満は親の同意が要りますか。',
    'The fee is 33,000 yen. We need two copies, and it takes 9, maybe 10 days.',
  ])
    expect([text, markedIn(text)]).toEqual([text, []])
})

test('days of birth are found in whatever shape behind a word for them, before the birth, and where an age is reached', () => {
  expectMarked({
    '生年月日：昭和廿八年九月三日': ['昭和廿八年九月三日'],
    '生年月日 1971 (昭46). 2. 9': ['1971 (昭46). 2. 9'],
    '平成13・7・21生': ['平成13・7・21'],
    '誕生日は十月の二十日です。': ['十月の二十日'],
    'birthdate h3 9 12': ['h3 9 12'],
    'My birthday is the Fourth of July, a holiday': ['the Fourth of July'],
    'She was born the second of May, nineteen fifty-nine.': ['the second of May, nineteen fifty-nine'],
    'He will be eighty on April 2.': ['eighty', 'April 2'],
  })
})

test('an address is marked to its end and from its beginning, whichever part of a house it tells', () => {
  expectMarked({
    '現在はメイプル通り四一二番、裏庭の小屋で暮らしています。': ['メイプル通り四一二番、裏庭の小屋'],
    '森山2部114に一人でおります。': ['森山2部114'],
    'ベイビュー・モービルホームパーク、区画38です。': ['ベイビュー・モービルホームパーク、区画38'],
    '77 Alder, the yellow gate, is where to ring.': ['77 Alder, the yellow gate'],
    'shimizugaoka 3-12-8 corpo hana 201, in small letters': ['shimizugaoka 3-12-8 corpo hana 201'],
    'He rents a trailer at Space 14, Rancho Luna.': ['a trailer at Space 14, Rancho Luna'],
    '415 Orchard\nback unit\nGilroy CA 95020': ['415 Orchard\nback unit', 'Gilroy', 'CA 95020'],
  })
})

test('what stands on a line behind a word for work, home or school belongs to whoever wrote it', () => {
  expectMarked({
    '・勤務先　青葉精工': ['青葉精工'],
    '3) 母校：桜丘': ['桜丘'],
    '住所：カモメ桟橋、舟「白鷺」': ['カモメ桟橋、舟「白鷺」'],
    'Affiliation - Veridian Loom\nCity - none': ['Veridian Loom'],
  })
})

test('numbers of cases are found behind a word for them, whatever signs they have', () => {
  expectMarked({
    '受付番号：カ-331です。': ['カ-331'],
    '受理番号は切替第118号です。': ['切替第118号'],
    'my ticket number is B-207': ['B-207'],
    'The certificate is No. 14 305 772.': ['No. 14 305 772'],
  })
})

test('who somebody works for is found by its form, and by the plain word for it behind or before its name', () => {
  expectMarked({
    'たちばな行政書士法人に依頼しました。': ['たちばな行政書士法人'],
    '中央炭素記念博物館で学芸員をしておりました。': ['中央炭素記念博物館'],
    '鍛冶処 火の国を営んでいます。': ['鍛冶処 火の国'],
    'I get my bread at the Ferndale bakery.': ['the Ferndale bakery'],
    'Our daughter sleeps at Midori no Oka kindergarten.': ['Midori no Oka kindergarten'],
    "She gave notice at St. Jude's Manor.": ["St. Jude's Manor"],
  })
})

test('feasts, forms, agencies and what stands before a colon are no names', () => {
  for (const text of [
    'Status: PENDING. My visa was REFUSED.\nSponsor: none\nPurpose: travel',
    'We read the Immigration Control Act and called the Cabinet Office about Golden Week.',
    'We watched the Olympics in Japantown. FedEx and UPS both lost the Rail Pass.',
    '父が危篤です。妻が昨年日本へ参りました。奥様によろしくお伝えください。',
    '出入国在留管理庁に聞きました。小さな読書会を開きます。運転免許センターで断られました。',
  ])
    expect([text, markedIn(text)]).toEqual([text, []])
})
