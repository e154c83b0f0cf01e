import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRisky, safeFileName } from '../../../../main/mail/message/safe-file-name.ts'

describe('names of attachments', () => {
  test.each([
    ['報告書.pdf', '報告書.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\system32\\evil.exe', 'evil.exe'],
    ['a/b\\c.txt', 'c.txt'],
    ['..', 'attachment'],
    ['', 'attachment'],
    ['   ', 'attachment'],
    ['...', 'attachment'],
    ['.htaccess', 'htaccess'],
    ['name. . .', 'name'],
    ['a.exe.', 'a.exe'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['zero\u200Bwidth\uFEFF.txt', 'zerowidth.txt'],
    ['line\r\nbreak.txt', 'line break.txt'],
    ['zero\u0000.txt', 'zero.txt'],
    ['invoice.pdf                              .exe', 'invoice.pdf .exe'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['Com1.tar.gz', '_Com1.tar.gz'],
    ['COM¹.log', '_COM¹.log'],
    ['lpt9', '_lpt9'],
    ['NUL .txt', '_NUL .txt'],
    ['console.txt', 'console.txt'],
    ['file.txt:hidden.exe', 'file.txt_hidden.exe'],
    ['a<b>|c?.txt', 'a_b__c_.txt'],
    ['が.txt'.normalize('NFD'), 'が.txt'],
    ['\ud800.txt', 'txt'],
    [`${'あ'.repeat(200)}.pdf`, `${'あ'.repeat(78)}.pdf`],
    [`${'a'.repeat(200)}.jpeg`, `${'a'.repeat(115)}.jpeg`],
    [`a.${'x'.repeat(200)}`, `a.${'x'.repeat(118)}`],
    ['葛\u{e0100}城.txt', '葛\u{e0100}城.txt'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })

  test('a fallback is made safe as well', () => {
    expect([safeFileName('', 'attachment-2.pdf'), safeFileName('/', '../x'), safeFileName('', '..')]).toEqual([
      'attachment-2.pdf',
      'x',
      'attachment',
    ])
  })

  test('every name can be written into a folder, stays in it, and is safe already the second time', () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-names-'))
    try {
      const characters = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({
          unit: fc.constantFrom(
            '.',
            ' ',
            '/',
            '\\',
            'CON',
            'nul',
            ':',
            '\u202e',
            '\u200b',
            '\u0000',
            '\ud83d',
            'あ',
            'が'.normalize('NFD'),
            'exe',
            '\u{1f600}',
          ),
          maxLength: 200,
        }),
      )
      fc.assert(
        fc.property(characters, (name) => {
          const safe = safeFileName(name)
          expect(safeFileName(safe)).toBe(safe)
          expect([...safe].length).toBeLessThanOrEqual(120)
          expect(safe).toMatch(
            /^[^\s./\\:*?"<>|\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff](?:[^/\\:*?"<>|\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*[^\s./\\])?$/u,
          )
          expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i)
          writeFileSync(join(folder, safe), '')
        }),
        { numRuns: 500 },
      )
      expect(
        readdirSync(folder, { recursive: true, withFileTypes: true }).every(
          (one) => one.isFile() && one.parentPath === folder,
        ),
      ).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('files that run something', () => {
  test.each([
    'a.exe',
    'A.EXE',
    'a.pdf.exe',
    'a.exe.',
    'a.exe ',
    'photo\u202Egpj.scr',
    'a.ｅｘｅ',
    'a.js',
    'a.vbs',
    'a.hta',
    'a.msi',
    'a.ps1',
    'a.jar',
    '案内状.docm',
    'a.xlsm',
    'a.iso',
    'a.img',
    'a.lnk',
    'a.url',
    'a.desktop',
    'a.AppImage',
    'a.sh',
    'a.html',
    'a.svg',
    'a.one',
    'a.bat',
    'a.library-ms',
    'a.command',
    'a.reg',
  ])('%s', (name) => {
    expect(isRisky(name, 'application/octet-stream')).toBe(true)
  })

  test.each([
    ['a.txt', 'application/x-msdownload'],
    ['a', 'text/x-shellscript'],
    ['a', 'Text/HTML'],
    ['a.pdf', 'application/vnd.ms-word.document.macroEnabled.12'],
  ])('%s of type %s', (name, type) => {
    expect(isRisky(name, type)).toBe(true)
  })

  test.each([
    ['a.pdf', 'application/pdf'],
    ['写真.JPG', 'image/jpeg'],
    ['a.png', 'image/png'],
    ['a.csv', 'text/csv'],
    ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', ''],
    ['a.txt', 'text/plain'],
    ['a.zip', 'application/zip'],
    ['exe', ''],
    ['a.eml', 'message/rfc822'],
    ['a.ics', 'text/calendar'],
    ['a.exe.txt', 'text/plain'],
    ['attachment-1.bin', 'application/octet-stream'],
  ])('not %s of type %s', (name, type) => {
    expect(isRisky(name, type)).toBe(false)
  })
})
