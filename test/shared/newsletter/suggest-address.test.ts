import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkAddress } from '../../../shared/newsletter/address.ts'
import { hostsNearby, knownHosts } from '../../../shared/newsletter/known-hosts.ts'
import { suggestAddress, suggestHost } from '../../../shared/newsletter/suggest-address.ts'

describe('a slip of a well-known host is suggested', () => {
  test.each([
    ['gmial.com', 'gmail.com'],
    ['gnail.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gamil.con', 'gmail.com'],
    ['gmail.co.jp', 'gmail.com'],
    ['yahoo.co.jo', 'yahoo.co.jp'],
    ['yahoo.com.jp', 'yahoo.co.jp'],
    ['yaho.co.jp', 'yahoo.co.jp'],
    ['yahoo.cojp', 'yahoo.co.jp'],
    ['docomo.co.jp', 'docomo.ne.jp'],
    ['docomo.nejp', 'docomo.ne.jp'],
    ['ezweb.ne.jo', 'ezweb.ne.jp'],
    ['au.con', 'au.com'],
    ['isoftbank.jp', 'i.softbank.jp'],
    ['iclould.com', 'icloud.com'],
    ['hotmal.co.jp', 'hotmail.co.jp'],
    ['outlok.jp', 'outlook.jp'],
    ['niftiy.com', 'nifty.com'],
    ['biglobe.me.jp', 'biglobe.ne.jp'],
    ['ocn.ne.jo', 'ocn.ne.jp'],
    ['sonet.ne.jp', 'so-net.ne.jp'],
    ['plara.or.jp', 'plala.or.jp'],
    ['comcast.ent', 'comcast.net'],
    ['aol.con', 'aol.com'],
    ['sbcgloble.net', 'sbcglobal.net'],
    ['att.ent', 'att.net'],
    ['verizon.ner', 'verizon.net'],
  ])('%s → %s', (written, meant) => {
    expect(suggestHost(written)).toBe(meant)
  })

  test('a name under an ending that stands for examples is the name that it stands for', () => {
    expect(['gmial.example', 'yaho.example', 'hotmial.test'].map(suggestHost)).toEqual([
      'gmail.example',
      'yahoo.example',
      'hotmail.test',
    ])
    expect(['gmail.example', 'sakura.example', 'email.example', 'hatoba.example'].map(suggestHost)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('an address without an ending, or with a comma in its host, gets the host that was meant', () => {
    expect(
      ['hana@gmail', 'hana@gmailcom', 'hana@gmail,com', 'Hana@yahoo..co.jp', 'hana@yahoo', 'hana'].map(suggestAddress),
    ).toEqual(['hana@gmail.com', 'hana@gmail.com', 'hana@gmail.com', 'Hana@yahoo.co.jp', null, null])
  })
})

test('a host that exists is never called a slip', () => {
  const real =
    'mofa.go.jp la.us-japan.go.jp city.yokohama.lg.jp u-tokyo.ac.jp ucla.edu state.gov ymail.com gmx.com mail.com email.com yahoo.ne.jp yahoo.fr yahoo.ca yahoo.co.uk outlook.com.br hotmail.fr softbank.jp softbank.co.jp g.softbank.co.jp m3.biglobe.ne.jp t.vodafone.ne.jp sakura.ne.jp rakuten.co.jp comcast.com verizon.com att.com cox.com chapter.net nttdocomo.com kddi.com me.com mac.com live.jp'
  expect(real.split(' ').filter((host) => suggestHost(host) !== null)).toEqual([])
  expect([...hostsNearby].filter((host) => suggestHost(host) !== null)).toEqual([])
  const known = knownHosts.flatMap(({ name, endings }) => endings.map((ending) => `${name}.${ending}`))
  expect(known.filter((host) => suggestHost(host) !== null)).toEqual([])
})

test('what is suggested is an address, and nothing is suggested for it again', () => {
  const host = fc
    .tuple(fc.constantFrom(...knownHosts), fc.nat(30), fc.constantFrom('', 'a', 'o', '.', ','))
    .map(([{ name, endings }, at, put]) => {
      const whole = `${name}.${endings[0]}`
      return whole.slice(0, at) + put + whole.slice(at + 1)
    })
  let suggestions = 0
  fc.assert(
    fc.property(fc.oneof(host, fc.domain(), fc.string()), (written) => {
      const suggested = suggestAddress(`hana@${written}`)
      if (suggested === null) return
      suggestions += 1
      expect(checkAddress(suggested).refused).toBeNull()
      expect(suggestAddress(suggested)).toBeNull()
    }),
    { numRuns: 3000 },
  )
  expect(suggestions).toBeGreaterThan(300)
})
