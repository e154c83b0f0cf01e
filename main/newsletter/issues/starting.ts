import { v7 as newId } from 'uuid'
import type { BlockKind, Cell, IssueDocument, IssueLanguage, Pair } from '../../../shared/newsletter/issue/document.ts'
import { isEmptyCell } from '../../../shared/newsletter/issue/document.ts'
import type { OfficeSettings } from '../../../shared/office/settings.ts'
import type { Database } from '../../database/open.ts'
import { documentOf, findLastIssue, getIssueRow, type Content } from './issue-rows.ts'
import { getTemplate } from './templates.ts'
import { getVersion } from './versions.ts'

/** What an issue is begun with. */
export type Start = 'blank' | 'last' | { template: string } | { issue: string; revision: number | null }

/**
 * The blocks and subjects that an issue begins with. Only a copy has the subjects of what it is a copy of: those of the last issue would be sent
 * again by whoever forgets them. Throws Problem not_found.
 */
export function contentOfStart(db: Database, from: Start, office: OfficeSettings['officeName'], at: string): Content {
  const begun = (document: IssueDocument, subjects = { title_ja: '', title_en: '' }): Content => ({
    title_ja: subjects.title_ja,
    title_en: subjects.title_en,
    document: JSON.stringify(withStamps(document, at)),
  })
  if (from === 'blank') return begun(blankIssue(office))
  if (from === 'last') {
    const last = findLastIssue(db)
    return begun(last ? documentOf(last) : blankIssue(office))
  }
  if ('template' in from) return begun(documentOf(getTemplate(db, from.template)))
  const copied = from.revision === null ? getIssueRow(db, from.issue) : getVersion(db, from.issue, from.revision)
  return begun(documentOf(copied), copied)
}

/** The blocks that every issue has: only what is the same in each of them stands there already. */
export function blankIssue(office: OfficeSettings['officeName']): IssueDocument {
  return {
    type: 'doc',
    content: [
      block('masthead', ['{{title}}', '{{month}} 第{{number}}号'], ['{{title}}', '{{month}}, No. {{number}}']),
      block('heading', [], []),
      block('text', [], []),
      block('signature', [], []),
      block('footer', [office.ja], [office.en === '' ? office.ja : office.en]),
    ],
  }
}

function block(kind: BlockKind, ja: readonly string[], en: readonly string[]): Pair {
  return { type: 'pair', attrs: { id: newId(), kind, ja: '', en: '' }, content: [cell('ja', ja), cell('en', en)] }
}

function cell(lang: IssueLanguage, lines: readonly string[]): Cell {
  const written = lines.filter((line) => line !== '')
  return {
    type: 'cell',
    attrs: { lang, href: '', image: '', alt: '', level: 2 },
    content: (written.length > 0 ? written : ['']).map((line) => ({
      type: 'paragraph' as const,
      attrs: { role: 'text' as const },
      ...(line === '' ? {} : { content: [{ type: 'text' as const, text: line }] }),
    })),
  }
}

/** Both languages of every block are as old as the issue: neither has to be looked at because of what was written in another one. */
function withStamps(document: IssueDocument, at: string): IssueDocument {
  return {
    ...document,
    content: document.content.map((pair) => ({
      ...pair,
      attrs: { ...pair.attrs, ja: isEmptyCell(pair, 'ja') ? '' : at, en: isEmptyCell(pair, 'en') ? '' : at },
    })),
  }
}
