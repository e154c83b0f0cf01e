import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callOf, newTestDesk, temporaryFolder, testPassphrase } from '../../support/office.ts'
import { newDkimKey } from '../../support/dkim-keys.ts'
import { newEditorOffice } from '../newsletter/ground.ts'
import { desk } from './command-line.ts'

test('readers are tried, imported and exported by the command line, and come back as the same list', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'office')
  const office = await newEditorOffice({ dataDir })
  await office.desk.close()
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, testPassphrase)
  const at = ['--data', dataDir, '--passphrase-file', passphraseFile, '--json']
  const file = join(folder, 'list.csv')
  writeFileSync(
    file,
    '\ufeffaddress,language,state,name,reading,tags,consentAt,consentHow,consentVersion,proof\r\n' +
      'mika@a.example,both,active,田辺 美香,たなべ みか,茶,2024-06-04,paper,3,\r\n' +
      'gone@a.example,ja,unsubscribed,,,,2019-04-12,old-list,,\r\n' +
      'MIKA@a.example,ja,active,,,,,,,\r\n' +
      'no address,ja,active,,,,,,,\r\n' +
      'hana@gmial.com,ja,active,,,,,,,\r\n',
  )
  const found = {
    rows: 5,
    added: 2,
    unchanged: 0,
    updated: 0,
    refused: [
      { line: 4, why: 'twice-in-file' },
      { line: 5, why: 'not-an-address' },
    ],
    typos: [{ line: 6, suggestion: 'hana@gmail.com' }],
  }
  expect(JSON.parse((await desk(['import-readers', file, '--dry-run', ...at])).output)).toEqual(found)
  expect(JSON.parse((await desk(['import-readers', file, ...at])).output)).toEqual(found)
  expect(JSON.parse((await desk(['import-readers', file, ...at])).output)).toMatchObject({ added: 0, unchanged: 2 })
  const out = join(folder, 'out.csv')
  expect(JSON.parse((await desk(['export-readers', '--out', out, ...at])).output)).toEqual({ rows: 2, file: out })
  expect(statSync(out).mode & 0o777).toBe(0o600)
  expect(readFileSync(out, 'utf8').split('\r\n')).toEqual([
    '\ufeffaddress,language,state,name,reading,tags,consentAt,consentHow,consentVersion,proof',
    'mika@a.example,both,active,田辺 美香,たなべ みか,茶,2024-06-04,paper,3,',
    'gone@a.example,ja,unsubscribed,,,,2019-04-12,old-list,,',
    '',
  ])
  expect((await desk(['import-readers', join(folder, 'missing.csv'), ...at])).exitCode).toBe(1)
  const again = callOf(newTestDesk({ dataDir }))
  const { accounts } = await again('office.status', {})
  await again('office.signIn', { accountId: accounts[0]!.id, passphrase: testPassphrase })
  const { rows } = await again('office.audit', {})
  const acts = rows.map(({ what }) => what).filter((what) => what.startsWith('newsletter.'))
  expect(acts).toEqual(['newsletter.exportReaders', 'newsletter.runImport', 'newsletter.runImport'])
})

test('who left by the Site’s page is taken in by the command line', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'office')
  const office = await newEditorOffice({ dataDir })
  await office.desk.close()
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, testPassphrase)
  const at = ['--data', dataDir, '--passphrase-file', passphraseFile, '--json']
  const file = join(folder, 'opt-outs.csv')
  writeFileSync(file, 'method,token,at\r\nGET,mdg1.abcdefghijkl,2026-11-28T08:00:00Z\r\nPOST,mdg1.abcdefghijkl\r\n')
  expect(JSON.parse((await desk(['take-opt-outs', file, ...at])).output)).toEqual({ left: 0, fetched: 1, unread: 1 })
  expect((await desk(['take-opt-outs', join(folder, 'missing.csv'), ...at])).exitCode).toBe(1)
  expect((await desk(['take-opt-outs', ...at])).exitCode).toBe(2)
})

test('the rules, the mailbox and the ways of the newsletter are set from a file; what it leaves out stays', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'office')
  const office = await newEditorOffice({ dataDir })
  await office.call('newsletter.setSettings', { eraseAfterDays: 60, bounces: { permanent: 3, days: 90 } })
  await office.desk.close()
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, testPassphrase)
  const file = join(folder, 'settings.json')
  const configure = async (newsletter: object, issueDelivery?: object) => {
    writeFileSync(file, JSON.stringify({ newsletter, issueDelivery }))
    return desk(['configure', '--data', dataDir, '--passphrase-file', passphraseFile, '--file', file, '--json'])
  }
  const endpoint = { url: 'https://site.example/unsubscribe', from: 'site@consulate.example' }
  const archive = 'https://site.example/newsletter/'
  expect(JSON.parse((await configure({ endpoint, archive })).output)).toEqual({ stored: ['newsletter'], tested: null })
  expect((await configure({ endpoint: { ...endpoint, url: 'http://site.example/' } })).exitCode).toBe(1)
  const { privateKey, domain, selector } = newDkimKey.ed25519()
  const dkim = { domain, selector, privateKey }
  expect((await configure({}, { plus: true, dkim, limits: { connections: 4 } })).exitCode).toBe(0)
  expect((await configure({}, { dkim: { domain, selector }, limits: { perHour: 500 } })).exitCode).toBe(0)
  expect((await configure({}, { dkim: { domain, selector: 'another' } })).errors).toContain('issueDelivery')
  const again = callOf(newTestDesk({ dataDir }))
  await again('office.signIn', { accountId: office.account.id, passphrase: testPassphrase })
  expect(await again('newsletter.settings', {})).toEqual({
    eraseAfterDays: 60,
    bounces: { permanent: 3, days: 90 },
    title: { ja: 'Japanifornia', en: 'Japanifornia' },
    sender: null,
    endpoint,
    archive,
  })
  expect(await again('newsletter.deliverySettings', {})).toMatchObject({
    plus: true,
    limits: { connections: 8, perHour: 500 },
    dkim: { domain, selector, privateKey: '' },
  })
})

test('the account with which the command line makes an office may take readers in, unless its roles say otherwise', async () => {
  const folder = temporaryFolder()
  const passphraseFile = join(folder, 'passphrase')
  writeFileSync(passphraseFile, testPassphrase)
  const file = join(folder, 'list.csv')
  writeFileSync(file, 'address\r\nmika@a.example\r\n')
  const at = (name: string) => ['--data', join(folder, name), '--passphrase-file', passphraseFile, '--json']

  await desk(['init', '--account', 'Mori', ...at('one')])
  expect(JSON.parse((await desk(['import-readers', file, ...at('one')])).output)).toMatchObject({ added: 1 })

  await desk(['init', '--account', 'Mori', '--roles', 'administrator, supervisor', ...at('two')])
  const refused = await desk(['import-readers', file, ...at('two')])
  expect(refused).toMatchObject({ exitCode: 1, errors: 'Your account may not do this. Ask the administrator.\n' })

  for (const roles of ['staff', 'administrator,owner', ''])
    expect((await desk(['init', '--account', 'Mori', `--roles=${roles}`, ...at('three')])).exitCode).toBe(2)
})
