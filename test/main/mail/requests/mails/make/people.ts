import type { Random } from './random.ts'

/** An invented writer; every address ends in .example. */
export type Person = { name: string; kana: string; romaji: string; address: string; other: string; phone: string }

const families = `佐々木 ささき Sasaki|三浦 みうら Miura|大野 おおの Ono|久保田 くぼた Kubota|松永 まつなが Matsunaga|西村 にしむら Nishimura|
藤井 ふじい Fujii|片山 かたやま Katayama|小林 こばやし Kobayashi|早川 はやかわ Hayakawa|岡部 おかべ Okabe|内田 うちだ Uchida|渡邉 わたなべ Watanabe|
髙橋 たかはし Takahashi|吉村 よしむら Yoshimura|荒木 あらき Araki|関口 せきぐち Sekiguchi|堀内 ほりうち Horiuchi|上原 うえはら Uehara|
比嘉 ひが Higa|石川 いしかわ Ishikawa|野口 のぐち Noguchi|長谷川 はせがわ Hasegawa|安藤 あんどう Ando|辻 つじ Tsuji|黒田 くろだ Kuroda|
斎藤 さいとう Saito|水谷 みずたに Mizutani|金子 かねこ Kaneko|村上 むらかみ Murakami`
const givens = `和子 かずこ Kazuko|健一 けんいち Kenichi|美穂 みほ Miho|翔太 しょうた Shota|節子 せつこ Setsuko|裕美 ひろみ Hiromi|
正雄 まさお Masao|真理 まり Mari|大輔 だいすけ Daisuke|恵子 けいこ Keiko|直人 なおと Naoto|久美 くみ Kumi|彩 あや Aya|
隆 たかし Takashi|智子 ともこ Tomoko|亮 りょう Ryo|典子 のりこ Noriko|修 おさむ Osamu|由紀 ゆき Yuki|千代 ちよ Chiyo`
const westernFamilies =
  'Whitfield|Okafor|Delgado|Nakagawa|Brennan|Pham|Lindqvist|Castellanos|Harmon|Tanaka-Reed|Oyelaran|Kowalski|Mendoza|Shapiro|Yamashita|Fitzgerald|Choi|Petrov|Aguilar|Sorensen'
const westernGivens =
  'Margaret|Luis|Denise|Harold|Priya|Emily|Walter|Ingrid|Carlos|Naomi|Ruth|Kevin|Teresa|George|Allison|Minh|Eleanor|Samuel|Joyce|Brandon'
const hosts = {
  phone: ['docomo.example', 'ezweb.example', 'i.softbank.example', 'au.example'],
  home: [
    'mail.example',
    'webmail.example',
    'yahoo-mail.example',
    'nifty.example',
    'so-net.example',
    'cable-tv.example',
  ],
  western: [
    'mail.example',
    'inbox.example',
    'bayarea.example',
    'webmail.example',
    'sbcmail.example',
    'college.example',
  ],
}

export function japanesePerson(random: Random, onPhone: boolean): Person {
  const family = random.pick(named(families))
  const given = random.pick(named(givens))
  const host = random.pick(onPhone ? hosts.phone : hosts.home)
  const local = random.pick([
    `${given[2]}.${family[2]}`,
    `${family[2]}${given[2]}${10 + random.below(80)}`,
    `${given[2]}-${random.pick(['love', 'mama', 'sakura', 'surf', 'ca'])}${random.below(99)}`,
    `${given[2]![0]}${family[2]}`,
    ...(onPhone ? [`${given[2]}..${random.pick(['smile', 'k', 'hana'])}.${random.below(99)}`] : []),
  ])
  return {
    name: `${family[0]}${random.pick(['', ' ', '　'])}${given[0]}`,
    kana: `${family[1]} ${given[1]}`,
    romaji: `${given[2]} ${family[2]}`,
    address: `${local.toLowerCase()}@${host}`,
    other: `${family[2]!.toLowerCase()}.${random.pick(['family', 'new', 'home', given[2]!.toLowerCase()])}${random.below(90)}@${random.pick(hosts.western)}`,
    phone: `${random.pick(['310', '408', '415', '650', '510', '916'])}-555-01${10 + random.below(89)}`,
  }
}

export function westernPerson(random: Random): Person {
  const given = random.pick(westernGivens.split('|'))
  const family = random.pick(westernFamilies.split('|'))
  const local = random.pick([
    `${given}.${family}`,
    `${given[0]}${family}`,
    `${given}${1950 + random.below(50)}`,
    `${family}_${given}`,
  ])
  return {
    name: `${given} ${family}`,
    kana: '',
    romaji: `${given} ${family}`,
    address: `${local.toLowerCase()}@${random.pick(hosts.western)}`,
    other: `${given.toLowerCase()}${random.pick(['.new', '.work', '', '-home'])}${random.below(90)}@${random.pick(hosts.home)}`,
    phone: `(${random.pick(['310', '408', '415', '650', '510', '916'])}) 555-01${10 + random.below(89)}`,
  }
}

function named(list: string): string[][] {
  return list
    .replaceAll('\n', '')
    .split('|')
    .map((entry) => entry.split(' '))
}
