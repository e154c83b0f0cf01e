/** Numbers between 0 and 1 from a seed (xorshift), so that a log that was told apart can be made again. */
export function seeded(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

/** A log in the Combined Log Format, or the common one, with whatever servers write and whatever breaks a line; characters are bytes. */
export function variedLog(seed: number, lines: number, combined: boolean): string {
  const random = seeded(seed)
  const one = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!
  const usual = <Value>(value: Value, others: readonly Value[], share = 0.08): Value =>
    random() < share ? one(others) : value
  const number = (most: number): number => Math.floor(random() * most)
  const two = (value: number): string => String(value).padStart(2, '0')
  const written: string[] = []
  for (let line = 0; line < lines; line += 1) {
    const host = usual(`${1 + number(220)}.${number(3)}.${number(3)}.${number(9)}`, hosts(number))
    const user = usual('-', ['hanako', 'john doe', 'a[b', '', 'ex\\"ample'], 0.05)
    const month = one(['Jan', 'Feb', 'Mar', 'Oct', 'Dec'])
    const date = usual(`${two(1 + number(28))}/${month}/${2019 + number(2)}`, dates)
    const time = usual(`${two(number(24))}:${two(number(60))}:${two(number(60))}`, times)
    const zone = usual(one(['+0000', '-0700', '+0900']), ['', 'bla', '+00:00', 'Z', '-9999'])
    const request = usual(
      `${one(['GET', 'GET', 'HEAD', 'POST'])} ${one(targets)} HTTP/${one(['1.0', '1.1', '2.0'])}`,
      requests,
      0.2,
    )
    const status = usual(one(['200', '304', '404', '403', '301', '500']), statuses, 0.12)
    const bytes = usual(String(number(100_000)), ['-', '', '0', '12x', '-5', '+7', '1.5', '99999999999999999999999'])
    const referrer = usual('-', ['', 'https://www.example/', 'a"b', '\\"', 'x" "y', ' '], 0.2)
    const agent = usual(one(agents), [...odd, 'z'.repeat(number(6000))], 0.15)
    let text = `${host} - ${user} [${date}:${time} ${zone}] "${request}" ${status} ${bytes}`
    if (combined) text += ` "${referrer}" "${agent}"`
    if (random() < 0.03) text = text.slice(0, number(text.length))
    if (random() < 0.02)
      text = one(['', '#comment', ' ', '\r', '\t', '\0', 'abc\0def', `${text}\r`, `${text} more`, `\0${text}`])
    written.push(text)
  }
  // The first line is always whole: without one that it understands GoAccess reads nothing.
  written[0] =
    '192.0.2.7 - - [10/Oct/2020:13:55:36 +0000] "GET / HTTP/1.1" 200 5' + (combined ? ' "-" "Mozilla/5.0 (X11)"' : '')
  return written.join('\n') + (random() < 0.5 ? '\n' : '')
}

const hosts = (number: (most: number) => number): string[] => [
  `2001:db8::${number(9).toString(16)}`,
  '::1',
  '[::1]',
  '::ffff:192.0.2.1',
  'fe80::1%eth0',
  '1:2:3:4:5:6:7:8',
  '1:2:3:4:5:6:7::',
  '1::2::3',
  ':1:2',
  '12345::',
  'host.example',
  '256.1.1.1',
  '01.2.3.4',
  '1.2.3',
  '',
  '-',
  'a b',
]
const dates = [
  '32/Oct/2020',
  '30/Feb/2020',
  '10/Foo/2020',
  '1/May/2020',
  '10/october/2020',
  '00/Oct/2020',
  '10-Oct-2020',
  '10/Oct/20',
  '',
  '10/Oct/0000',
  '10/OCT/2020',
  '10/Oct/12020',
]
const times = [
  '24:00:00',
  '13:60:00',
  '13:55:60',
  '13:55:61',
  '13:55:62',
  '1:5:6',
  '13:55',
  '',
  '13:55:36.123',
  '::',
  '1355:36',
]
const targets = [
  '/',
  '/en/index.html',
  '/style.css',
  '/a b c',
  '/x?utm_source=a&b=c',
  '/%20%41',
  '/%00',
  '//',
  '/\\"q',
  '/visa/\xe6\x97\x85\xe5\x88\xb8',
  'http://x.example/y',
  '*',
]
const requests = [
  '-',
  '',
  ' ',
  'GET /x',
  'GET',
  'GET ',
  '\\x16\\x03\\x01',
  '\x16\x03',
  'FOO /x HTTP/1.1',
  'GET  HTTP/1.1',
  'get /x http/1.1',
  'GET / x" y HTTP/1.1',
  'GET /x HTTP/3.0',
  'GET /x HTTP/0.9',
  'PROPFIND /dav HTTP/1.1',
  '\\',
  'GET /x\\',
  '%',
  'GET /x HTTP/1.1 ',
  '<script>alert(1)</script>',
]
const statuses = ['000', '-', '', '099', '100', '599', '600', '999', '0200', '+404', '200x', '20', '444', '499']
const agents = ['Mozilla/5.0 (X11; Linux x86_64)', 'Mozilla/5.0 (iPhone)', 'curl/8.1', 'Googlebot/2.1', 'a+b', 'a%20b']
const odd = [
  '',
  '-',
  ' ',
  '+',
  '%20',
  'a\\"b',
  'x"y',
  'a\tb',
  'a\rb',
  '%',
  '%4',
  'a%00b',
  'a%0ab',
  '\\',
  'end\\',
  '<b onload=x>',
]
