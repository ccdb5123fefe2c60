import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windowFile } from '../../electron/app/window-files'

const ROOT = `${sep}program${sep}out${sep}renderer`
const file = (path: string) => windowFile(`app://klinikk${path}`, ROOT)

describe('the files the window may load', () => {
  it("are the workstation's page and its built parts", () => {
    expect(file('/workstation/')).toBe([ROOT, 'workstation', 'index.html'].join(sep))
    expect(file('/assets/main-1a2b.js?x#y')).toBe([ROOT, 'assets', 'main-1a2b.js'].join(sep))
  })

  it.each([
    '/',
    '/portal/index.html',
    '/.vite/manifest.json',
    '/assets/.env',
    '/assets/main.js.map',
    '/workstation',
    '/workstation/..%2f..%2fmain/main.js',
    '/workstation/%2e%2e/main/main.js',
    '/workstation/..%5c..%5cmain/main.js',
    '/assets//main.js',
    '/assets/%00.js',
    '/assets/%',
    '/assets/constructor',
  ])('do not include %s', (path) => expect(file(path)).toBeUndefined())

  it.each(['app://evil/workstation/', 'http://klinikk/workstation/', 'file:///workstation/index.html', 'app:'])(
    'do not come from %s',
    (address) => expect(windowFile(address, ROOT)).toBeUndefined(),
  )

  it('lie below the served folders, whatever the address says', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '%2e%2e', '%2f', '\\', '.', '', 'assets', 'workstation', 'a.js'),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const found = windowFile(`app://klinikk/${parts.join('/')}`, ROOT)
        if (found === undefined) return
        expect(
          found.startsWith(`${ROOT}${sep}assets${sep}`) || found.startsWith(`${ROOT}${sep}workstation${sep}`),
        ).toBe(true)
        expect(found.slice(ROOT.length).split(sep)).not.toContain('..')
      }),
    )
  })
})
