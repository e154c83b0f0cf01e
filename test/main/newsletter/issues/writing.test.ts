import { beforeAll, describe, expect, test } from 'vitest'
import { cellOf, textOfCell, type IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import { inventedIssue, pair } from '../../../support/invented-issue.ts'
import { codeOf } from '../../../support/office.ts'
import {
  type ComposingOffice,
  countActs,
  finishedIssue,
  lastChanges,
  newComposingOffice,
  people,
  subjects,
} from './ground.ts'

let office: ComposingOffice
beforeAll(() => {
  office = newComposingOffice()
})

const started = async (): Promise<string> => (await office.editor('startIssue', { from: 'blank' })).id
const invented = inventedIssue()
/** The invented issue with other words in its eighth block. */
const saying = (words: string): IssueDocument => ({
  ...invented,
  content: invented.content.map((one, at) => (at === 7 ? { ...pair('text', words, words), attrs: one.attrs } : one)),
})
const wordsIn = (document: IssueDocument): string => textOfCell(cellOf(document.content[7]!, 'ja'))

describe('an issue that is written', () => {
  test('begins with the blocks that every issue has, the office below them, and the next number', async () => {
    const first = await office.editor('issue', { id: await started() })
    const second = await office.editor('issue', { id: await started() })
    expect(first.document.content.map(({ attrs }) => attrs.kind)).toEqual([
      'masthead',
      'heading',
      'text',
      'signature',
      'footer',
    ])
    expect(textOfCell(cellOf(first.document.content[4]!, 'en'))).toBe('Practice Consulate')
    expect(second.number).toBe(first.number + 1)
    // By the clock of the office it is still the day before.
    expect([first.day, first.state, first.revision]).toEqual(['2026-11-28', 'draft', 1])
  })

  test('is kept while somebody writes, with one row of the record a day, whoever writes', async () => {
    const id = await started()
    const before = countActs(office.db, 'newsletter.saveIssue')
    let revision = 1
    for (let save = 1; save <= 20; save += 1)
      ({ revision } = await office.colleague('saveIssue', { id, revision, subjects, document: saying(`版${save}`) }))
    expect(wordsIn((await office.editor('issue', { id })).document)).toBe('版20')
    expect(countActs(office.db, 'newsletter.saveIssue')).toBe(before + 1)
    office.clock.now += 86_400_000
    await office.colleague('saveIssue', { id, revision, subjects, document: saying('翌日') })
    expect(countActs(office.db, 'newsletter.saveIssue')).toBe(before + 2)
  })

  test('is not written over by whoever has not seen what a colleague has kept', async () => {
    const id = await started()
    const { revision } = await office.editor('saveIssue', { id, revision: 1, subjects, document: saying('森') })
    const mine = { id, revision: 1, subjects, document: saying('Ito') }
    expect(await codeOf(office.colleague('saveIssue', mine))).toBe('issue_changed')
    expect(wordsIn((await office.editor('issue', { id })).document)).toBe('森')
    const kept = await office.colleague('saveIssue', { ...mine, revision })
    expect(kept.revision).toBe(revision + 1)
    expect((await office.editor('issue', { id })).changedBy.name).toBe('Daniel Ito')
  })

  test('is kept with a paragraph as long as a book; what is too long to be kept is told so', async () => {
    const id = await started()
    const save = { id, revision: 1, subjects }
    const { revision } = await office.editor('saveIssue', { ...save, document: saying('あ'.repeat(400_000)) })
    expect(wordsIn((await office.editor('issue', { id })).document)).toHaveLength(400_000)
    const tooLong = { ...save, revision, document: saying('あ'.repeat(1_000_000)) }
    expect(await codeOf(office.editor('saveIssue', tooLong))).toBe('issue_too_long')
  })

  test('is kept once where the answer was lost and the same is kept again', async () => {
    const id = await started()
    const save = { id, revision: 1, subjects, document: saying('一度だけ') }
    const { revision } = await office.editor('saveIssue', save)
    expect(await office.editor('saveIssue', save)).toEqual({ revision })
  })

  test('has its versions back: how it began, and the last of each minute, of each ten minutes on the next day', async () => {
    const id = await started()
    office.clock.now = Date.parse('2026-12-02T09:00:00Z')
    let revision = 1
    const save = async (words: string): Promise<void> => {
      ;({ revision } = await office.editor('saveIssue', { id, revision, subjects, document: saying(words) }))
    }
    for (let minute = 0; minute < 30; minute += 1) {
      office.clock.now = Date.parse('2026-12-02T09:00:00Z') + minute * 60_000
      for (const words of ['一', '二', '三']) await save(`${minute}分 ${words}`)
    }
    const sameDay = await office.editor('issueVersions', { id })
    expect(sameDay).toHaveLength(31)
    expect(sameDay[0]).toMatchObject({ revision, by: { name: people.editor.name }, asked: false })
    const older = sameDay[10]!
    const back = await office.editor('issueVersion', { id, revision: older.revision })
    expect(wordsIn(back.document)).toBe('19分 三')
    await office.editor('saveIssue', { id, revision, ...back })
    expect(wordsIn((await office.editor('issue', { id })).document)).toBe('19分 三')
    office.clock.now += 3 * 86_400_000
    revision += 1
    await save('三日後')
    const words = await Promise.all(
      (await office.editor('issueVersions', { id })).map(async (version) =>
        version.revision === 1
          ? 'blank'
          : wordsIn((await office.editor('issueVersion', { id, revision: version.revision })).document),
      ),
    )
    expect(words).toEqual(['三日後', '19分 三', '19分 三', '9分 三', 'blank'])
  })

  test('begins as the last one stood, without its subjects; as a template; as a copy of any version', async () => {
    const { id, document } = await finishedIssue(office.editor)
    await office.editor('saveTemplate', { id, name: '月例' })
    await office.editor('saveTemplate', { id, name: '月例' })
    const templates = await office.editor('issueTemplates', {})
    expect(templates).toEqual([{ id: expect.any(String), name: '月例', at: expect.any(String) }])
    const kinds = document.content.map(({ attrs }) => attrs.kind)
    const begun = async (from: Parameters<typeof office.editor<'startIssue'>>[1]['from']) => {
      const issue = await office.editor('issue', await office.editor('startIssue', { from }))
      return { kinds: issue.document.content.map(({ attrs }) => attrs.kind), subjects: issue.subjects, issue }
    }
    const none = { ja: '', en: '' }
    const last = await begun('last')
    expect(last).toMatchObject({ kinds, subjects: none })
    // Nothing is older than the other language because of what was written for another issue.
    expect(last.issue.document.content.every(({ attrs }) => attrs.ja === attrs.en)).toBe(true)
    expect(await begun({ template: templates[0]!.id })).toMatchObject({ kinds, subjects: none })
    expect(await begun({ issue: id, revision: null })).toMatchObject({ kinds, subjects })
    const first = await begun({ issue: id, revision: 1 })
    expect(first.kinds).toEqual(['masthead', 'heading', 'text', 'signature', 'footer'])
    await office.editor('removeTemplate', { id: templates[0]!.id })
    expect(await codeOf(office.editor('startIssue', { from: { template: templates[0]!.id } }))).toBe('not_found')
    expect(lastChanges(office.db, 'newsletter.removeTemplate')).toEqual([{ thing: 'name', from: '', to: '月例' }])
  })

  test('has a number of its own, and can be taken away while it is in preparation', async () => {
    const id = await started()
    const { number } = await office.editor('issue', { id: await started() })
    expect(await codeOf(office.editor('setIssueFacts', { id, number, day: '2026-12-01' }))).toBe('issue_number_taken')
    await office.editor('setIssueFacts', { id, number: 4321, day: '2026-12-01' })
    expect(lastChanges(office.db, 'newsletter.setIssueFacts').map(({ to }) => to)).toEqual(['4321', '2026-12-01'])
    await office.editor('removeIssue', { id })
    expect(await codeOf(office.editor('issue', { id }))).toBe('not_found')
    expect(office.db.prepare('SELECT count(*) FROM issue_versions WHERE issue_id = ?').pluck().get(id)).toBe(0)
  })
})

describe('who may do what with an issue', () => {
  const id = '0190a000-0000-7000-8000-000000000001'
  test('somebody who answers letters sees none of them', async () => {
    for (const call of ['issues', 'issue', 'issueVersions', 'previewIssue', 'checkIssue', 'delivery'] as const)
      expect(await codeOf(office.staff(call, { id, variant: 'ja' } as never))).toBe('not_allowed')
  })

  test('a supervisor looks at an issue, writes none, and sees no reader', async () => {
    const finished = await finishedIssue(office.editor)
    expect((await office.supervisor('issue', { id: finished.id })).subjects).toEqual(subjects)
    expect((await office.supervisor('previewIssue', { id: finished.id, variant: 'ja' })).subject).toBe(subjects.ja)
    const inputs = {
      id,
      revision: 1,
      subjects,
      document: saying(''),
      from: 'blank',
      variant: 'ja',
      to: ['a@b.example'],
    }
    for (const call of ['saveIssue', 'startIssue', 'removeIssue', 'sendTest', 'askApproval', 'deliverIssue'] as const)
      expect(await codeOf(office.supervisor(call, inputs as never))).toBe('not_allowed')
    for (const call of ['readerMail', 'notReached', 'deliveryDomains', 'exportNotReached', 'settleDelivery'] as const)
      expect(await codeOf(office.supervisor(call, inputs as never))).toBe('not_allowed')
    expect(await codeOf(office.editor('approveIssue', { id, revision: 1 }))).toBe('not_allowed')
  })
})
