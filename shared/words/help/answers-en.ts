import type { answersHelpJa } from './answers-ja.ts'

/** Help of the part Q&A. */
export const answersHelpEn: typeof answersHelpJa = {
  answers: {
    about:
      'Here questions of letters lose what may tell who wrote them, and become published answers in both languages.',
    rows: [
      {
        ask: 'To add a candidate',
        answer: 'Press Q on a letter. Only its question is copied, without greeting, self-introduction and signature.',
      },
      {
        ask: 'Words that are marked',
        answer:
          'X redacts, V leaves, “Make general” says it in words that fit many people. F8 leads to the next one. What you decide about words holds wherever they stand.',
      },
      {
        ask: 'To make an entry',
        answer:
          'Settle every mark; then “Make an entry” can be used. Joining a similar entry raises its count instead.',
      },
      { ask: 'To see other states and categories', answer: 'Choose the title of the list, or press Ctrl+B.' },
    ],
  },
  entry: {
    about: 'Here question and answer of one entry are written, Japanese and English beside each other.',
    rows: [
      {
        ask: 'One language is older',
        answer:
          'Underlined words have changed since both were in step. Edit the older side, or say that it stays as it is.',
      },
      {
        ask: 'Approval cannot be asked for',
        answer: 'The bar says why. F8 leads through what is to be mended and words to settle.',
      },
      { ask: 'To change what is public', answer: 'Choose “Revise”. What is public stays until the next publication.' },
      { ask: 'Who approves', answer: 'A supervisor without a hand in it, who does not see the letters.' },
    ],
  },
  publishing: {
    about: 'Here approved entries are written as pages for the Site.',
    rows: [
      {
        ask: 'Afterwards',
        answer: 'Hand the folder to the webmaster. Files that did not change are as they were.',
      },
      {
        ask: 'Withdrawn entries',
        answer: 'Their place says that they were withdrawn, so that old links still say something.',
      },
    ],
  },
  asked: {
    about: 'Here you see how many ask what, without reading a letter.',
    rows: [
      {
        ask: '“Withheld”',
        answer: 'A count of few people. Others are withheld, too, where a total would give it away.',
      },
      {
        ask: 'How does a table leave the office?',
        answer:
          'A supervisor makes it under Statistics, “Publications”, and another one approves it: CSV, Excel, and pages in both languages. The workload by week is for the office itself: months can be read from it, so do not make it public.',
      },
    ],
  },
}
