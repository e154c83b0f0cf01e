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
  })
})
