/** Sites a person may be sent to from the workstation, in the machine's own browser. */
const HOSTS: ReadonlySet<string> = new Set([
  'www.helsenorge.no',
  'tjenester.helsenorge.no',
  'www.helsedirektoratet.no',
  'www.fhi.no',
  'www.nav.no',
  'www.legemiddelsok.no',
  'www.felleskatalogen.no',
])

/**
 * May this address be opened outside? https and a listed host, nothing else; besides, the patient's page of the embedded HelseNorge.
 * @param portalOrigin origin of that page, null when there is none
 */
export function isExternalLinkAllowed(address: string, portalOrigin: string | null): boolean {
  const url = URL.parse(address)
  if (url?.username !== '' || url.password !== '') return false
  if (portalOrigin !== null && url.origin === portalOrigin) return true
  return url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname)
}
