import { Tokenizer } from 'htmlparser2'

/** A line of an HTML mail, or a row of one of its tables or definition lists. */
export type HtmlBlock = HtmlLine | { cells: string[] }

export type HtmlLine = {
  text: string
  /** True where all of it is bold or a heading, as forms write labels. */
  strong: boolean
}

/**
 * What an HTML mail shows, in its order: lines, and rows of tables and lists with the texts of their cells, empty ones too. Blank lines and
 * blanks at the start of a line stay as they were typed; a table that only holds another one is no row. One pass over the source.
 */
export function htmlBlocks(html: string): HtmlBlock[] {
  const walk = new BlockWalk()
  const source = html.slice(0, longestHtml)
  let name = ''
  let attribute = ''
  let style = ''
  const open = (selfClosed: boolean): void => {
    if (name !== '') walk.open(name, style, selfClosed)
    name = ''
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = source.slice(start, end).toLowerCase()
        style = ''
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, Math.min(end, start + 20)).toLowerCase()
      },
      onattribdata: (start, end) => {
        if (attribute === 'style' && style.length < longestStyle) style += source.slice(start, end)
      },
      onattribentity: () => {},
      onattribend: () => {},
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => walk.close(source.slice(start, end).trim().toLowerCase()),
      ontext: (start, end) => walk.text(source.slice(start, end)),
      ontextentity: (codepoint) => walk.entity(String.fromCodePoint(codepoint)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(source)
  tokenizer.end()
  return walk.end()
}

/** Characters of HTML that are read, as for the text that is shown. */
const longestHtml = 1_000_000
const longestStyle = 2_000

/** Elements that begin and end a line; those that also have a blank line around them. */
const lines = new Set(
  (
    'address article aside blockquote body center caption details div dl dt dd fieldset figure footer form header hr' +
    ' legend li main nav ol section table tbody thead tfoot td th tr ul'
  ).split(' '),
)
const paragraphs = new Set(['p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt', 'label'])
const unseen = new Set(['script', 'style', 'title', 'noscript', 'template', 'object', 'svg'])

type Table = {
  cells: string[] | null
  /** True while a cell is open. */
  inCell: boolean
  list: boolean
}

class BlockWalk {
  private readonly blocks: HtmlBlock[] = []
  private readonly tables: Table[] = []
  private lines = new LineBuilder()
  private strong = 0
  private skipped = { name: '', depth: 0 }
  private kept = { name: '', depth: 0 }

  open(name: string, style: string, selfClosed: boolean): void {
    if (this.skipped.depth > 0) {
      if (name === this.skipped.name && !selfClosed) this.skipped.depth += 1
      return
    }
    if (unseen.has(name)) {
      if (!selfClosed) this.skipped = { name, depth: 1 }
      return
    }
    if (name === 'br') return this.lines.lineBreak()
    if (this.kept.depth > 0 && name === this.kept.name) this.kept.depth += 1
    else if (this.kept.depth === 0 && (name === 'pre' || /white-space\s*:\s*(?:pre|break-spaces)/i.test(style)))
      this.kept = { name, depth: 1 }
    if (name === 'table' || name === 'dl') this.openTable(name === 'dl')
    else if (name === 'tr' || name === 'dt') this.openRow(name)
    else if (name === 'td' || name === 'th' || name === 'dd') this.openCell()
    else this.breakFor(name)
    if (name === 'hr') this.lines.add('---', false, false)
    if (name === 'hr') this.breakFor(name)
    if (name === 'dt') this.openCell()
    if (bold.has(name)) this.strong += 1
  }

  close(name: string): void {
    if (this.skipped.depth > 0) {
      if (name === this.skipped.name) this.skipped.depth -= 1
      return
    }
    if (this.kept.depth > 0 && name === this.kept.name) this.kept.depth -= 1
    if (bold.has(name) && this.strong > 0) {
      this.strong -= 1
      this.lines.endOfBold()
    }
    if (name === 'table' || name === 'dl') this.closeTable()
    else if (name === 'tr') this.closeRow()
    else if (name === 'td' || name === 'th' || name === 'dd' || name === 'dt') this.closeCell()
    else this.breakFor(name)
  }

  text(text: string): void {
    if (this.skipped.depth === 0) this.lines.add(text, this.strong > 0, this.kept.depth > 0)
  }

  entity(character: string): void {
    if (this.skipped.depth === 0 && !/[^\P{Cc}\n\t]/u.test(character)) this.lines.add(character, this.strong > 0, true)
  }

  end(): HtmlBlock[] {
    while (this.tables.length > 0) this.closeTable()
    this.flush()
    return this.blocks
  }

  private breakFor(name: string): void {
    if (paragraphs.has(name)) this.lines.block(2)
    else if (lines.has(name)) this.lines.block(1)
  }

  /** A table in a cell: the row around it only lays out the page. */
  private openTable(list: boolean): void {
    const around = this.tables.at(-1)
    if (around !== undefined && around.cells !== null) this.dissolve(around)
    else this.flush()
    this.strong = 0
    this.tables.push({ cells: null, inCell: false, list })
  }

  private closeTable(): void {
    this.closeRow()
    this.tables.pop()
    this.lines.block(1)
  }

  private openRow(name: string): void {
    const table = this.tables.at(-1)
    if (table === undefined || table.list !== (name === 'dt')) return this.breakFor(name)
    this.closeRow()
    this.flush()
    table.cells = []
  }

  private closeRow(): void {
    const table = this.tables.at(-1)
    if (table === undefined || table.cells === null) return
    this.closeCell()
    if (table.cells.length > 0) this.blocks.push({ cells: table.cells })
    table.cells = null
    this.strong = 0
  }

  private openCell(): void {
    const table = this.tables.at(-1)
    if (table === undefined || table.cells === null) return this.lines.block(1)
    this.closeCell()
    this.lines = new LineBuilder()
    table.inCell = true
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    if (table === undefined || table.cells === null || !table.inCell) return this.lines.block(1)
    table.cells.push(this.lines.whole())
    this.lines = new LineBuilder()
    table.inCell = false
    this.strong = 0
  }

  private dissolve(table: Table): void {
    for (const cell of table.cells!)
      for (const text of cell.split('\n')) this.blocks.push({ text: text.trim(), strong: false })
    table.cells = null
    table.inCell = false
    this.flush()
  }

  private flush(): void {
    for (const line of this.lines.lines()) this.blocks.push(line)
    this.lines = new LineBuilder()
  }
}

/** Puts text into lines: one per line break or block, blank ones where an empty line was written or paragraphs meet. */
class LineBuilder {
  private readonly done: HtmlLine[] = []
  private parts: string[] = []
  private any = { strong: false, plain: false }
  /** Line ends that the next text finds before it. */
  private pending = 0
  private afterBreak = false
  private boldEnds = false
  /** Blanks before the text of a line, which may come in pieces. */
  private indent = ''

  add(text: string, strong: boolean, kept: boolean): void {
    if (kept && text.includes('\n')) {
      for (const [place, line] of text.split('\n').entries()) {
        if (place > 0) this.lineBreak()
        if (line !== '') this.add(line, strong, true)
      }
      this.afterBreak = false
      return
    }
    const atLineStart = this.parts.length === 0 || this.pending > 0
    const followed = this.afterBreak ? text.replace(/^\n/, '') : text
    const flat = followed.replace(/(?<![ \t])[ \t]*\n\s*/g, ' ').replaceAll('\u00a0', ' ')
    // Blanks that a visitor typed stand behind a line break; those behind a tag only lay out the source.
    const own = atLineStart && !this.afterBreak && !kept ? flat.replace(/^[ \t]+/, '') : flat
    const blank = own.trim() === ''
    if (atLineStart && blank) {
      this.indent += own
      return
    }
    if (this.pending > 0) this.endLine()
    if (!blank && !strong && this.boldEnds && !/[:：]\s*$/.test(this.parts.join('')) && !/^\s*[:：]/.test(own))
      this.parts.push('\t')
    if (!blank) this.boldEnds = false
    if (!blank) this.any[strong ? 'strong' : 'plain'] = true
    this.parts.push(atLineStart ? this.indent + own : own)
    this.indent = ''
    this.afterBreak = false
  }

  /** Where a line begins with bold text and goes on without, the bold part is a label: a tab parts them. */
  endOfBold(): void {
    if (this.any.strong && !this.any.plain && this.pending === 0) this.boldEnds = true
  }

  lineBreak(): void {
    this.pending += 1
    this.indent = ''
    this.afterBreak = true
    this.boldEnds = false
  }

  block(ends: 1 | 2): void {
    if (this.done.length === 0 && this.parts.length === 0 && this.pending === 0) return
    this.pending = Math.max(this.pending, ends)
    this.indent = ''
    this.afterBreak = false
    this.boldEnds = false
  }

  lines(): HtmlLine[] {
    if (this.parts.length > 0) this.endLine()
    while (this.done.length > 0 && this.done.at(-1)!.text.trim() === '') this.done.pop()
    return this.done
  }

  whole(): string {
    return this.lines()
      .map(({ text }) => text)
      .join('\n')
      .trim()
  }

  private endLine(): void {
    this.done.push({ text: this.parts.join('').trimEnd(), strong: this.any.strong && !this.any.plain })
    for (let blank = 1; blank < this.pending; blank += 1) this.done.push({ text: '', strong: false })
    this.parts = []
    this.any = { strong: false, plain: false }
    this.pending = 0
  }
}
