import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { getRequest } from '../../../../main/newsletter/by-mail/requests.ts'
import { settle, takeBackAct } from '../../../../main/newsletter/by-mail/settle.ts'
import { leaveToken } from '../../../../main/newsletter/by-mail/tokens.ts'
import { eraseDue } from '../../../../main/newsletter/erasing.ts'
import type { MailColumns } from '../../../../main/newsletter/by-mail/list-mails.ts'
import { Problem } from '../../../../shared/errors.ts'
import { answerTo, newList, type TestList, type WrittenMail } from './ground.ts'

const addresses = ['ann@reader.example', 'ben@reader.example', 'cem@reader.example'] as const
const who = fc.constantFrom(...addresses)

/** Mails that anybody may write, or that somebody writes in another's name; none of them is a confirmation with its token. */
const mails: ((from: string, other: string, token: string) => WrittenMail)[] = [
  (from) => ({ from, subject: 'Please subscribe me to the newsletter' }),
  (from) => ({ from, subject: 'ニュースレター配信希望', text: '配信をお願いします。' }),
  (from) => ({ from, subject: 'Unsubscribe', text: 'Please unsubscribe me from the newsletter.' }),
  (from) => ({ from, subject: '配信停止', text: 'ニュースレターの配信を停止してください。' }),
  (from) => ({ from, subject: 'Newsletter', text: 'I am not sure whether I should unsubscribe from the newsletter.' }),
  (from) => ({ from, subject: 'Re: Please confirm: Japanifornia newsletter', text: 'Yes, I confirm.' }),
  (from, _, token) => ({ from, subject: `confirm [${token}]`, text: 'confirm' }),
  (from, other) => ({
    from,
    subject: 'New address for the newsletter',
    text: `My e-mail address has changed. Old: ${other}, new: ${from}. Please send the newsletter to my new address.`,
  }),
  (from, other) => ({
    from,
    subject: 'New address for the newsletter',
    text: `My e-mail address has changed. Old: ${from}, new: ${other}. Please send the newsletter to my new address.`,
  }),
  (from) => ({
    from: 'Feedback Loop <fbl@provider.example>',
    subject: 'FW: Japanifornia',
    contentType: 'multipart/report; report-type=feedback-report; boundary=b',
    text: `--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nOriginal-Rcpt-To: <${from}>\n\n--b--`,
  }),
]

type Step =
  | { do: 'mail'; from: string; other: string; which: number }
  | { do: 'answer'; which: number; to: 'any' | 'question'; text: string }
  | { do: 'click'; task: number; act: number }
  | { do: 'back'; task: number }
  | { do: 'wait'; days: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('mail' as const), from: who, other: who, which: fc.nat(mails.length - 1) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which: fc.nat(20),
      to: fc.constantFrom('any' as const, 'question' as const),
      text: fc.constantFrom('confirm', '確認', 'OK, thank you', 'はい', 'Please unsubscribe me.'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('click' as const), task: fc.nat(5), act: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back' as const), task: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(1, 1, 16, 31) }) },
)

/** Whoever leaves, asks to come back and answers the question does: whatever else is drawn, this is among it. */
const leavesAndReturns: Step[] = [
  { do: 'mail', from: addresses[0], other: addresses[1], which: 2 },
  { do: 'wait', days: 1 },
  { do: 'mail', from: addresses[0], other: addresses[1], which: 0 },
  { do: 'answer', which: 0, to: 'question', text: 'confirm' },
]

test('no sequence of mails and clicks leads whoever left or complained back to the list without an answer to a question asked since', async () => {
  let came = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
      const list = newList()
      for (const address of addresses) list.add(address)
      const model = watched(list)
      for (const one of steps) {
        const answered = await run(list, one)
        came += model.check(answered)
      }
    }),
    { numRuns: 40, examples: [[leavesAndReturns]] },
  )
  // Else nobody ever came back, and the test tells nothing.
  expect(came).toBeGreaterThan(0)
}, 600_000)

/** Since when each address is away, kept by nothing but its state. */
function watched(list: TestList) {
  const away = new Map<string, string>()
  return {
    /** Returns how many came back by what was answered. */
    check(answered: MailColumns | null): number {
      let came = 0
      for (const address of addresses) {
        const state = list.state(address)
        if (state === 'unsubscribed' || state === 'complained') {
          if (!away.has(address)) away.set(address, list.at())
        } else if (state !== null && state !== 'pending' && away.has(address)) {
          const { what, to_address: to, created_at: asked } = answered ?? { what: '', to_address: '', created_at: '' }
          expect([address, what, to]).toEqual([address, 'confirmSignUp', address])
          expect(asked > away.get(address)!).toBe(true)
          away.delete(address)
          came += 1
        }
      }
      return came
    },
  }
}

/** Does one step; returns the question that it answers. */
async function run(list: TestList, one: Step): Promise<MailColumns | null> {
  switch (one.do) {
    case 'mail': {
      const reader = list.reader(one.other)
      await list.receive(
        mails[one.which]!(one.from, one.other, reader === null ? 'mdg1.none-none' : leaveToken(list.db, reader)),
      )
      return null
    }
    case 'answer': {
      const all = list.mails().filter(({ what }) => one.to === 'any' || what === 'confirmSignUp')
      const mail = all[one.which % Math.max(1, all.length)]
      if (!mail || mail.to_address === null) return null
      const subject = mail.what.startsWith('confirm')
        ? 'Please confirm: Japanifornia newsletter'
        : 'Japanifornia newsletter'
      await list.receive(answerTo(mail, subject, one.text))
      return mail
    }
    case 'click': {
      const task = list.tasks()[one.task]
      const act = task?.acts[one.act]
      if (task && act) attempt(list, (doing) => settle(doing, getRequest(list.db, task.id), act))
      return null
    }
    case 'back': {
      const task = list.tasks('settled')[one.task]
      if (task) attempt(list, (doing) => takeBackAct(doing, getRequest(list.db, task.id)))
      return null
    }
    case 'wait':
      list.wait(one.days)
      await eraseDue({
        db: list.db,
        now: () => new Date(list.at()),
        eraseAfterDays: () => 30,
        onErased: () => undefined,
      })
      return null
  }
}

function attempt(list: TestList, work: (doing: Parameters<typeof settle>[0]) => void): void {
  const at = list.at()
  const doing = { db: list.db, at, by: 'somebody', cause: `click ${at}`, leavesAt: at, domain: 'consulate.example' }
  try {
    audited(list.db, { accountId: null, what: 'newsletter.settleTask', at }, () => work(doing))
  } catch (failure) {
    // Refused in words for people; anything else would be a mistake of the program.
    if (!(failure instanceof Problem)) throw failure
  }
}
