import { describe, expect, test } from 'vitest'
import { differingFigures, wrongWeekdays } from '../../../../../main/newsletter/issues/checks/differing-figures.ts'
import { figuresIn } from '../../../../../main/newsletter/issues/checks/figures-in.ts'

describe('dates, times and numbers of both languages', () => {
  test.each([
    ['1月9日(土)、広報文化センターで開きます。', 'On Saturday, January 9, we open at the Information Center.'],
    ['2027年1月9日(土)10:00–12:00', 'Sat, January 9, 2027, 10 a.m.–noon'],
    ['令和9年2月11日は休館します。', 'We are closed on February 11, 2027.'],
    ['午後2時から午後4時半まで', 'From 2 p.m. to 4:30 p.m.'],
    ['14時から16時まで', '2:00–4:00 p.m.'],
    ['定員40名・参加費1,500円', '40 places, 1500 yen'],
    ['約2万人が来場しました。', 'Some 20,000 people came.'],
    ['2回に分けて、3階で行います。', 'In two sessions on the third floor.'],
    ['12月号、第87号', 'December issue, No. 87'],
    ['申込みは12月1日から15日まで', 'Apply from December 1 through 15'],
    ['正午に始まります', 'It begins at noon'],
    ['電話 415-780-6000', 'Phone 415-780-6000'],
    ['９月３０日（水）必着', 'By Wednesday, Sept. 30'],
    ['3月', 'in March'],
    ['5月5日はこどもの日です。', 'May 5 is Children’s Day, and you may come at any time.'],
    ['毎月第2土曜日', 'Every second Saturday of the month'],
    ['1月9日と10日', 'January 9 and 10'],
    ['展示は30分ごとに入れ替わります。', 'The exhibits change every 30 minutes.'],
    ['昭和39年の写真', 'A photograph of 1964'],
    ['2027年1月9日', '9 January 2027'],
    ['午後2時～4時、受付は午後1時半から', 'From 2 to 4 p.m.; registration opens at 1:30 p.m.'],
    ['開催時間：午後6:30〜8:00', 'Time: 6:30–8:00 pm'],
    ['時間：14：00〜16：00', 'Time: 2–4 p.m.'],
    ['14:00-16:00', 'between 2 and 4 p.m.'],
    ['正午から午後3時', '12 noon to 3 p.m.'],
    ['午前0時に点灯し、朝7時に消します。', 'Lit at midnight, put out at 7 in the morning.'],
    ['夜7時開演', 'The curtain rises at seven o’clock in the evening.'],
    ['三月三日はひな祭り。二十名様をご招待します。', 'March 3 is the Doll Festival. We invite twenty guests.'],
    ['十月のお知らせ', 'October news'],
    ['五月の行事', 'Events in May'],
    ['二〇二六年の干支', 'The zodiac of 2026'],
    ['令和8年(2026年)11月3日(火・祝)', 'Tuesday, November 3, 2026 (Reiwa 8)'],
    ['12月5日(土)・6日(日)', 'December 5 (Sat) and 6 (Sun)'],
    ['12月5日〜6日', 'December 5 – December 6'],
    ['4月29日から5月3日、5日', 'April 29 to May 3, and May 5'],
    ['7月5日、6日、7日に開催', 'On 5, 6 and 7 July'],
    ['12/5(土) 13時', 'Saturday, December 5, 1 p.m.'],
    ['2026/12/05', 'Dec. 5, 2026'],
    ['2026年12月5日(土)', '5 December 2026 (Saturday)'],
    ['お問い合わせ：(415)780-6000', 'Call +1 415-780-6000.'],
    ['電話 03-1234-5678、内線12', 'Phone: +81-3-1234-5678, extension 12'],
    ['詳細 https://www.culture.example/ja/2026/0112.html', 'Details: https://www.culture.example/en/2025/77.html'],
    ['宛先 event2026@office.example', 'Write to office@office.example'],
    ['入場料5ドル', 'Admission: $5.00'],
    ['参加費1万5千円', 'The fee is 15,000 yen.'],
    ['予算は1億2,000万円', 'The budget is 120 million yen.'],
    ['150万人', '1.5 million people'],
    ['10億ドル', '$1 billion'],
    ['面積は50㎡', 'It has 50 square meters.'],
    ['第6回、第20回、第25回', 'The sixth, twentieth and twenty-fifth'],
    ['約200人、12点、25組', 'Some two hundred people, a dozen works, twenty-five pairs'],
    ['2時間半', 'two and a half hours'],
    ['午前10時半開演、午後0時15分終了', 'It begins at half past ten and ends at a quarter past noon.'],
    ['19時45分から', 'from quarter to eight in the evening'],
    ['10時30分〜12時', '10.30 am to 12.00 pm'],
    ['午後6時30分', '6.30pm'],
    ['毎週火曜日と木曜日に開館', 'Open on Tuesdays and Thursdays'],
    ['毎週月・水・金曜日', 'Mondays, Wednesdays and Fridays'],
    ['土・日は休み。平日は10時から', 'Closed on Saturdays and Sundays; weekdays from 10 a.m.'],
    ['月曜から金曜', 'Weekdays'],
    ['祝日・月曜は休館', 'Closed on Mondays and holidays'],
    ['5番の部屋も使えます。20名まで参加できます。', 'Room 5 may be used as well. Up to 20 may take part.'],
    ['一般公開と一部の展示', 'Open to the public, with a part of the exhibition'],
    ['1月10日、11日、12日', 'January 10, 11, and 12'],
    ['10,11,12番', 'Nos. 10, 11 and 12'],
    ['3時間、1時点', '3 hours, at 1 point'],
  ])('agree: %s | %s', (ja, en) => {
    expect(differingFigures(ja, en)).toEqual([])
  })

  test.each([
    [
      '12月29日から1月4日まで休館いたします。',
      'We are closed from December 29 through January 3.',
      'dates',
      '1月4日',
      'January 3',
    ],
    ['開場は10時です。', 'Doors open at 11 a.m.', 'dates', '10時', '11 a.m.'],
    ['定員40名', '45 places', 'numbers', '40', '45'],
    ['参加費は無料です。', 'The fee is 15 dollars.', 'numbers', '', '15'],
    ['2月3日に豆まき', 'Bean throwing on February', 'dates', '2月3日', ''],
    ['午後7時開演', 'Starts at 7 a.m.', 'dates', '午後7時', '7 a.m.'],
    ['約3千名', '300 people', 'numbers', '3千', '300'],
    ['2027年春', 'Spring 2026', 'numbers', '2027', '2026'],
    ['3月14日(日)', '3/15', 'dates', '3月14日(日)', '3/15'],
    ['2026年12月5日', 'December 5, 2027', 'dates', '2026年12月5日', 'December 5, 2027'],
    ['令和7年の統計', 'Statistics of 2026', 'numbers', '令和7年', '2026'],
    ['午後2時～4時', 'From 2 to 5 p.m.', 'dates', '4時', 'From 2 to 5 p.m.'.slice(5)],
    ['毎週火曜日', 'Every Wednesday', 'dates', '火曜日', 'Wednesday'],
    ['12月5日・6日', 'December 5 and 7', 'dates', '6日', '7'],
    ['1月9日と10日', 'January 9 and February 10', 'dates', '10日', 'February 10'],
    ['電話 415-780-6000', 'Phone (415) 780-6001', 'numbers', '415-780-6000', '(415) 780-6001'],
    ['十月のお知らせ', 'November news', 'dates', '', 'November'],
    ['三月三日', 'March 5', 'dates', '三月三日', 'March 5'],
    ['1万5千円', '1,500 yen', 'numbers', '1万5千', '1,500'],
    ['正午開始', 'It begins at midnight.', 'dates', '正午', 'midnight'],
  ])('differ: %s | %s', (ja, en, kind, hereWords, thereWords) => {
    expect(differingFigures(ja, en)).toEqual([{ kind, ja: hereWords, en: thereWords }])
  })

  test('a weekday that is not that of its day is told, in the year that is written or is meant', () => {
    const wrong = (text: string, language: 'ja' | 'en'): string[] =>
      wrongWeekdays(figuresIn(text, language), '2026-12-01')
    expect(wrong('1月9日(土)と1月10日(月)', 'ja')).toEqual(['1月10日(月)'])
    expect(wrong('2027年1月9日(金)', 'ja')).toEqual(['2027年1月9日(金)'])
    expect(wrong('Saturday, January 9 and Friday, January 9, 2027', 'en')).toEqual(['Friday, January 9, 2027'])
    expect(wrong('11月24日火曜日に開きました', 'ja')).toEqual([])
    expect(wrong('1月9日(土)・10日(月)', 'ja')).toEqual(['10日(月)'])
    expect(wrong('1/9(日)、2027-01-10(日)', 'ja')).toEqual(['1/9(日)'])
    expect(wrong('9 January 2027 (Sunday), Jan 10, 2027, Sunday', 'en')).toEqual(['9 January 2027 (Sunday)'])
    expect(wrong('昨年12月1日(月)に始まり、8月5日(水)に終えました', 'ja')).toEqual([])
  })

  test('what stands in brackets behind a date is no weekday because it begins like one', () => {
    for (const note of ['日本時間', '水泳大会', '土産付き', '月例会', '金額は後日', '火災訓練', '木戸銭無料'])
      expect(wrongWeekdays(figuresIn(`12月5日(${note})`, 'ja'), '2026-12-01')).toEqual([])
    expect(
      wrongWeekdays(figuresIn('Money: December 5. Friends, March 3; the sunny January 9', 'en'), '2026-12-01'),
    ).toEqual([])
  })

  test('are looked for in a time that grows with the length of the text alone', () => {
    const seconds = (text: string): number => {
      const begin = process.cpuUsage().user
      for (const language of ['ja', 'en'] as const) figuresIn(text, language)
      return (process.cpuUsage().user - begin) / 1e6
    }
    for (const piece of [
      '1',
      '1,',
      '1 ',
      '1-',
      'a.',
      'sun',
      '一',
      '土・',
      '1万',
      'January ',
      'one ',
      '午後1時',
      '(',
      'a@',
    ])
      expect(seconds(piece.repeat(Math.ceil(200_000 / piece.length)))).toBeLessThan(20)
  }, 600_000)
})
