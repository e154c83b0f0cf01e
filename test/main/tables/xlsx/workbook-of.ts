import { zipOf, type PackedFile } from '../../../../main/tables/xlsx/zip.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook as a program other than ours might write them; `sheet` is what stands in `sheetData`. */
export type Parts = {
  sheet?: string
  sheetFile?: Iterable<string>
  strings?: string
  formats?: string
  styles?: string
  properties?: string
  sheets?: string
  more?: PackedFile[]
}

/** A workbook of these parts. */
export function workbookOf(parts: Parts): Promise<Buffer> {
  const relations = (lines: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`
  return zipOf([
    {
      name: '_rels/.rels',
      pieces: [relations(`<Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/>`)],
    },
    {
      name: 'xl/workbook.xml',
      pieces: [
        `<workbook xmlns="${main}" xmlns:r="${office}">${parts.properties ?? ''}<sheets>` +
          `${parts.sheets ?? '<sheet name="名簿" sheetId="1" r:id="s1"/>'}</sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [
        relations(
          `<Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
            `<Relationship Id="s2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>` +
            `<Relationship Id="t" Type="${office}/styles" Target="styles.xml"/>` +
            `<Relationship Id="u" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` +
            `<Relationship Id="v" Type="${office}/hyperlink" Target="https://a.example/" TargetMode="External"/>`,
        ),
      ],
    },
    {
      name: 'xl/styles.xml',
      pieces: [
        `<styleSheet xmlns="${main}"><numFmts>${parts.formats ?? ''}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
          `<cellXfs>${parts.styles ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
      ],
    },
    { name: 'xl/sharedStrings.xml', pieces: [`<sst xmlns="${main}">${parts.strings ?? ''}</sst>`] },
    {
      name: 'xl/worksheets/sheet1.xml',
      pieces: parts.sheetFile ?? [
        `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${parts.sheet ?? ''}</sheetData></worksheet>`,
      ],
    },
    ...(parts.more ?? []),
  ])
}
