/** By the codes of the operating system, of Node's HTTP client and of TLS. */
const CLASSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  UND_ERR_SOCKET: 'connection-lost',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ENETUNREACH: 'no-network',
  ENETDOWN: 'no-network',
  EHOSTUNREACH: 'no-network',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  CERT_HAS_EXPIRED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
}

/** Every class there is, beside `status-503` and its like. */
export const reasonClasses: readonly string[] = [
  ...new Set(Object.values(CLASSES)),
  'stopped',
  'unreadable-answer',
  'other',
]

/** Why no whole answer came, as a class: the error's own words may hold an address or what was sent. */
export function reasonClass(error: unknown): string {
  if (!(error instanceof Error)) return 'other'
  if (error.name === 'TimeoutError') return 'timeout'
  if (error.name === 'AbortError') return 'stopped'
  if (error.name === 'SyntaxError' || error.name === 'ZodError' || error.name === '$ZodError')
    return 'unreadable-answer'
  return ownClass(error) ?? (error.cause === undefined ? 'other' : reasonClass(error.cause))
}

const ownClass = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' && Object.hasOwn(CLASSES, error.code)
    ? CLASSES[error.code]
    : undefined
