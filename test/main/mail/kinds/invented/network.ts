/** What the sending server itself found out about the domain of `{to}` or the way to it. */
export type Finding = { gone: boolean; said: string; status: string }

/** Written before the rules that judge them. */
export const findings: Finding[] = [
  {
    gone: true,
    status: '5.4.4',
    said: 'Host or domain name not found. Name service error for name={domain} type=A: Host not found',
  },
  { gone: true, status: '5.4.4', said: 'unable to look up host {domain}: Name or service not known' },
  { gone: true, status: '5.1.2', said: "Sorry, I couldn't find any host named {domain}. (#5.1.2)" },
  { gone: true, status: '5.1.2', said: '550 5.1.2 <{to}>... Host unknown (Name server: {domain}: host not found)' },
  { gone: true, status: '5.0.0', said: 'all relevant MX records point to non-existent hosts' },
  { gone: true, status: '5.0.0', said: 'Unrouteable address: the domain {domain} has no mail exchanger' },
  { gone: true, status: '5.4.4', said: "DNS Error: Domain name '{domain}' does not exist (NXDOMAIN)" },
  {
    gone: true,
    status: '5.4.310',
    said: '550 5.4.310 DNS domain {domain} does not exist [Message=InfoDomainNonexistent]',
  },
  { gone: true, status: '5.1.10', said: 'Domain {domain} does not accept mail (nullMX)' },
  {
    gone: true,
    status: '5.1.2',
    said: "DNS Error: 18 DNS type 'mx' lookup of {domain} responded with code NXDOMAIN Domain name not found: {domain}",
  },
  { gone: true, status: '5.1.2', said: 'No such domain: {domain}' },
  { gone: true, status: '5.0.0', said: '宛先のドメイン {domain} が見つかりません' },
  { gone: false, status: '4.4.1', said: 'connect to mx.{domain}[192.0.2.25]:25: Connection timed out' },
  { gone: false, status: '5.4.1', said: 'connect to mx.{domain}[192.0.2.25]:25: Connection refused' },
  {
    gone: false,
    status: '4.4.3',
    said: 'Host or domain name not found. Name service error for name={domain} type=MX: Host not found, try again',
  },
  { gone: false, status: '5.4.4', said: 'unable to look up host {domain}: Temporary failure in name resolution' },
  { gone: false, status: '5.4.3', said: "DNS Error: DNS type 'mx' lookup of {domain} responded with code SERVFAIL" },
  { gone: false, status: '5.4.6', said: 'mail for {domain} loops back to myself' },
  { gone: false, status: '5.4.7', said: "Delivery expired (message too old) 'timeout' for {domain}" },
  {
    gone: false,
    status: '4.4.7',
    said: '550 4.4.7 QUEUE.Expired; message expired in unreachable destination queue for {domain}',
  },
  { gone: false, status: '5.7.5', said: 'TLS is required, but was not offered by host mx.{domain}' },
  { gone: false, status: '4.7.5', said: 'Server certificate not verified for mx.{domain}' },
  {
    gone: false,
    status: '5.4.0',
    said: 'retry timeout exceeded for mx.{domain}: no address of the remote host answered',
  },
  { gone: false, status: '4.4.2', said: 'lost connection with mx.{domain} while performing the HELO handshake' },
  { gone: false, status: '5.3.0', said: 'Command died with status 127: "/usr/bin/filter": user {to} unknown variable' },
  { gone: false, status: '5.4.6', said: 'too many hops, this message is looping (#5.4.6)' },
]
