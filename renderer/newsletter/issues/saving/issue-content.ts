import type { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'

/** What is kept of an issue while it is written. */
export type IssueContent = { subjects: { ja: string; en: string }; document: IssueDocument }
