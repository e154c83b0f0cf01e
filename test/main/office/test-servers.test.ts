import { expect, test } from 'vitest'
import { testServers } from '../../../main/office/test-servers.ts'
import { makeCertificate } from '../../../scripts/practice-office/certificates.ts'
import { imapScript } from '../../servers/scripted-imap.ts'
import { startScripted } from '../../servers/scripted.ts'
import { startSmtpSink } from '../../servers/smtp-sink.ts'
import { settingsFor } from '../letters/ground.ts'

test('a test of the servers tells of each certificate that was refused, for whom it was made and until when', async () => {
  const until = new Date('2026-01-31T00:00:00Z')
  const imap = await startScripted(imapScript(), {
    tls: true,
    certificate: await makeCertificate({ from: new Date('2026-01-01'), until }),
  })
  const smtp = await startSmtpSink({ tls: true, certificate: await makeCertificate({ names: ['smtp.example'] }) })
  try {
    const { incoming, outgoing } = await testServers(
      settingsFor(imap.settings('tls'), smtp.settings('tls', { certificateAuthority: '' })),
    )
    expect(incoming).toMatchObject({ ok: false, code: 'server_certificate', serverWords: '' })
    expect(incoming.certificate).toMatchObject({ check: 'expired', validTo: until.toISOString() })
    expect(outgoing).toMatchObject({
      code: 'server_certificate',
      certificate: { check: 'unknown-authority', issuer: 'Practice Office Authority' },
    })
    expect(outgoing.certificate?.names[0]).toBe('smtp.example')
  } finally {
    await imap.stop()
    await smtp.stop()
  }
})
