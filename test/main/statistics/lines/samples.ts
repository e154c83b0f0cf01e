import type { LogSummary } from '../../../../main/statistics/summarize-log.ts'

/** A sample of a format, and what it says otherwise than the others. */
export type Sample = { title: string; format: string; text: string; given?: string; differs?: Partial<LogSummary> }

type Asked = { time: Date; address: string; method: string; path: string; status: number; bytes: number; agent: string }

/** The same four requests in every format: a page, its picture, a page that is not there, and a robot. */
export function samples(browser: string): Sample[] {
  const at = (seconds: number): Date => new Date(Date.UTC(2026, 4, 1, 16, 0, seconds))
  const person = { address: '198.51.100.7', method: 'GET', agent: browser }
  const asked: Asked[] = [
    { ...person, time: at(0), path: '/ja/visa/index.html?utm_source=letter', status: 200, bytes: 4000 },
    { ...person, time: at(5), path: '/pictures/gate.png', status: 200, bytes: 1000 },
    { ...person, time: at(20), path: '/ja/old-page', status: 404, bytes: 200 },
    {
      time: at(30),
      address: '2001:db8::5',
      method: 'GET',
      path: '/',
      status: 200,
      bytes: 300,
      agent: 'Googlebot/2.1 (+http://www.google.com/bot.html)',
    },
  ]
  const lines = (line: (one: Asked) => string): string => asked.map((one) => `${line(one)}\n`).join('')
  const clf = ({ address, time, method, path, status, bytes }: Asked): string =>
    `${address} - - [${clock(time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes}`
  const combined = (one: Asked): string => `${clf(one)} "https://www.example/" "${one.agent}"`
  const noRobots = { robots: 0, hits: 3, pageViews: 2, visitors: 2, visits: 2 }
  const iso = ({ time }: Asked): string => time.toISOString()
  const plus = (text: string): string => text.replaceAll(' ', '+')
  const [stem, query] = [({ path }: Asked) => path.split('?')[0]!, ({ path }: Asked) => path.split('?')[1] ?? '-']
  const head = (fields: string): string => `#Version: 1.0\n#Fields: ${fields}\n`
  return [
    { title: 'The Common Log Format', format: 'common', text: lines(clf), differs: noRobots },
    { title: 'The Combined Log Format', format: 'combined', text: lines(combined) },
    {
      title: 'Combined with the host before it',
      format: 'vhost-combined',
      text: lines((one) => `www.example:443 ${combined(one)}`),
    },
    {
      title: 'IIS',
      format: 'w3c',
      text:
        head(
          'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status sc-bytes time-taken',
        ) +
        lines(
          (one) =>
            `${iso(one).slice(0, 10)} ${iso(one).slice(11, 19)} 10.0.0.1 ${one.method} ${stem(one)} ${query(one)} 443 - ${one.address} ${plus(one.agent)} - ${one.status} 0 0 ${one.bytes} 15`,
        ),
      differs: { lines: 6 },
    },
    {
      title: 'nginx by its log_format',
      format: 'nginx',
      given: `log_format site '$host $remote_addr [$time_iso8601] "$request_method $request_uri" $status/$body_bytes_sent ua="$http_user_agent" c="$cookie_visitor"';`,
      text: lines(
        (one) =>
          `www.example ${one.address} [2026-05-01T09:00:${iso(one).slice(17, 19)}-07:00] "${one.method} ${one.path}" ${one.status}/${one.bytes} ua="${one.agent}" c="-"`,
      ),
    },
    {
      title: 'CloudFront',
      format: 'cloudfront',
      text:
        head(
          'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type',
        ) +
        lines((one) =>
          [
            iso(one).slice(0, 10),
            iso(one).slice(11, 19),
            'LAX3',
            one.bytes,
            one.address,
            one.method,
            'd1.example',
            stem(one),
            one.status,
            '-',
            one.agent.replaceAll(' ', '%2520'),
            query(one),
            '-',
            'Hit',
          ].join('\t'),
        ),
      differs: { lines: 6 },
    },
    {
      title: 'CloudFront without its head',
      format: 'cloudfront',
      text: lines((one) =>
        [
          iso(one).slice(0, 10),
          iso(one).slice(11, 19),
          'LAX3',
          one.bytes,
          one.address,
          one.method,
          'd1.example',
          stem(one),
          one.status,
          '-',
          one.agent.replaceAll(' ', '%20'),
          query(one),
          '-',
          'Hit',
          'id==',
        ].join('\t'),
      ),
    },
    {
      title: 'AWS Application Load Balancer',
      format: 'alb',
      text: lines(
        (one) =>
          `https ${iso(one)} app/site/50dc6c495c0c9188 ${one.address}:2817 10.0.0.1:80 0.000 0.001 0.000 ${one.status} ${one.status} 34 ${one.bytes} "${one.method} https://www.example:443${one.path} HTTP/2.0" "${one.agent}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:x "Root=1-5" "www.example" "arn:aws:acm" 0 ${iso(one)} "forward" "-" "-"`,
      ),
    },
    {
      title: 'AWS Classic Load Balancer',
      format: 'alb',
      text: lines(
        (one) =>
          `${iso(one)} site ${one.address}:2817 10.0.0.1:80 0.00007 0.001 0.00005 ${one.status} ${one.status} 0 ${one.bytes} "${one.method} http://www.example:80${one.path} HTTP/1.1" "${one.agent}" - -`,
      ),
    },
    {
      title: 'S3',
      format: 's3',
      text: lines(
        (one) =>
          `79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be site [${clock(one.time)}] ${one.address} - 3E57427F3EXAMPLE REST.GET.OBJECT key "${one.method} ${one.path} HTTP/1.1" ${one.status} - ${one.bytes} 5000 20 10 "-" "${one.agent}" -`,
      ),
    },
    {
      title: 'HAProxy with what a syslog writes',
      format: 'haproxy',
      text: lines(
        (one) =>
          `May  1 09:00:00 web haproxy[14389]: ${one.address}:33317 [01/May/2026:09:00:${iso(one).slice(17, 19)}.655] http-in static/srv1 10/0/30/69/109 ${one.status} ${one.bytes} - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "${one.method} ${one.path} HTTP/1.1"`,
      ),
      differs: noRobots,
    },
    {
      title: 'Traefik',
      format: 'traefik',
      text: lines((one) => `${clf(one)} "-" "${one.agent}" 17 "site@docker" "http://10.0.0.2:80" 3ms`),
    },
    {
      title: 'Traefik in JSON',
      format: 'traefik',
      text: lines((one) =>
        JSON.stringify({
          ClientAddr: `${one.address}:5`,
          ClientHost: one.address,
          DownstreamContentSize: one.bytes,
          DownstreamStatus: one.status,
          RequestMethod: one.method,
          RequestPath: one.path,
          StartUTC: iso(one).replace('Z', '123456Z'),
          'request_User-Agent': one.agent,
          time: '2026-05-01T00:00:00Z',
        }),
      ),
    },
    {
      title: 'Caddy',
      format: 'caddy',
      text: lines((one) =>
        JSON.stringify({
          level: 'info',
          ts: one.time.getTime() / 1000 + 0.5,
          logger: 'http.log.access',
          msg: 'handled request',
          request: {
            remote_ip: one.address,
            proto: 'HTTP/2.0',
            method: one.method,
            host: 'www.example',
            uri: one.path,
            headers: { 'User-Agent': [one.agent] },
          },
          duration: 0.1,
          size: one.bytes,
          status: one.status,
        }),
      ),
    },
    {
      title: 'nginx in JSON',
      format: 'nginx-json',
      text: lines((one) =>
        JSON.stringify({
          time_local: clock(one.time),
          remote_addr: one.address,
          request: `${one.method} ${one.path} HTTP/1.1`,
          status: String(one.status),
          body_bytes_sent: String(one.bytes),
          http_referer: '-',
          http_user_agent: one.agent,
        }),
      ),
    },
    {
      title: 'Cloudflare',
      format: 'cloudflare',
      text: lines((one) =>
        JSON.stringify({
          ClientIP: one.address,
          ClientRequestHost: 'www.example',
          ClientRequestMethod: one.method,
          ClientRequestURI: one.path,
          EdgeStartTimestamp: one.time.getTime() * 1e6,
          EdgeResponseBytes: one.bytes,
          EdgeResponseStatus: one.status,
          ClientRequestUserAgent: one.agent,
        }),
      ),
    },
    {
      title: 'bunny.net',
      format: 'bunny',
      text: lines(
        (one) =>
          `HIT|${one.status}|${one.time.getTime() + 421}|${one.bytes}|390|${one.address}|-|https://site.b-cdn.net${one.path}|WA|${one.agent}|322b688bd63fb63f2babe9de30a5d262|DE`,
      ),
    },
  ]
}

/** `01/May/2026:09:00:00 -0700`. */
function clock(time: Date): string {
  const local = new Date(time.getTime() - 7 * 3_600_000).toISOString()
  return `${local.slice(8, 10)}/May/2026:${local.slice(11, 19)} -0700`
}
