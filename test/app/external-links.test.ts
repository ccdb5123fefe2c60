import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExternalLinkAllowed } from '../../electron/app/external-links'

const PORTAL = 'http://127.0.0.1:8787'

describe('links that may be opened in the ordinary browser (S106)', () => {
  it.each(['https://www.helsenorge.no/timer/', 'https://www.nav.no', 'https://www.felleskatalogen.no/medisin?q=x#y'])(
    'opens %s',
    (url) => expect(isExternalLinkAllowed(url, null)).toBe(true),
  )

  it.each([
    'http://www.helsenorge.no/',
    'https://helsenorge.no.evil.example/',
    'https://evil.example/www.helsenorge.no',
    'https://www.helsenorge.no@evil.example/',
    'https://user:pw@www.helsenorge.no/',
    'https://www.helsenorge.no:8443/',
    'https://sub.www.helsenorge.no/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://klinikk/workstation/',
    'smb://www.helsenorge.no/share',
    'https://',
    '',
  ])('does not open %s', (url) => expect(isExternalLinkAllowed(url, PORTAL)).toBe(false))

  it("opens the patient's page of the embedded HelseNorge, and no other port of this machine", () => {
    expect(isExternalLinkAllowed(`${PORTAL}/`, PORTAL)).toBe(true)
    expect(isExternalLinkAllowed(`${PORTAL}/`, null)).toBe(false)
    expect(isExternalLinkAllowed('http://127.0.0.1:8788/', PORTAL)).toBe(false)
    expect(isExternalLinkAllowed('http://localhost:8787/', PORTAL)).toBe(false)
  })

  it('refuses whatever is not https, whoever writes it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'ftp', 'ws'] })), (url) => {
        expect(isExternalLinkAllowed(url, null)).toBe(false)
      }),
    )
  })
})
