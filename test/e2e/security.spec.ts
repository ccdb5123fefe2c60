import { readFileSync } from 'node:fs'
import { expect, type Request, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { IS_ROOT, launch, type Workstation } from '../support/launch'

// Each rule of a hardened Electron program, asserted on the running one (S106). The tests look and try; none changes the workstation.
let desk: Workstation
test.beforeAll(async () => {
  desk = await launch()
  // what would be opened in the ordinary browser is written down instead
  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
  })
})
test.afterAll(() => desk.close())

const WINDOW = 'app://klinikk/workstation/'

test('S106 every window is sandboxed, isolated and without Node', async () => {
  const all = await desk.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) =>
        (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      ),
  )
  expect(all).toHaveLength(1)
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    })
    expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false)
    expect(preferences['nodeIntegrationInSubFrames'] ?? false).toBe(false)
    expect(preferences['webviewTag'] ?? false).toBe(false)
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false)
    expect(preferences['experimentalFeatures'] ?? false).toBe(false)
  }
})

test("S106 the operating system's sandbox holds the window's process", async () => {
  const pid = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  const switches = await desk.app.evaluate(({ app }) => app.commandLine.hasSwitch('no-sandbox'))
  // Chromium has none for root, and then it must be root who said so
  expect(switches).toBe(IS_ROOT)
  if (process.platform !== 'linux' || IS_ROOT) return
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('S106 the page has nothing of Node and four functions of ours', async () => {
  const page = await desk.window.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>
    const desk = world['desk'] as Record<string, unknown>
    return {
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
        (name) => name in world,
      ),
      exposed: Object.entries(desk)
        .map(([name, value]) => `${name}: ${typeof value}`)
        .sort(),
      more: Reflect.ownKeys(desk).length,
    }
  })
  expect(page).toEqual({
    node: [],
    exposed: ['drawn: function', 'info: function', 'onMessage: function', 'saveLog: function', 'send: function'],
    more: 5,
  })
})

test('S106 the window is served by our own protocol with the strict policy as a header', async () => {
  expect(desk.window.url().replace(/#.*/, '')).toBe(WINDOW)
  const headers = await desk.window.evaluate(async () => Object.fromEntries((await fetch(location.pathname)).headers))
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("style-src 'self';")
  expect(policy).toContain("trusted-types 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:|wasm/)
})

test('S106 no inline script, no eval, no text that becomes HTML, no foreign address', async () => {
  const tried = await desk.window.evaluate(
    async (portal) => {
      const violated: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
      const attempt = async (act: () => unknown) => {
        try {
          await act()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      const inline = document.createElement('script')
      const results = {
        scriptText: await attempt(() => {
          inline.text = 'window.planted = 1'
        }),
        innerHtml: await attempt(() => {
          document.createElement('div').innerHTML = '<img src=x>'
        }),
        policy: await attempt(() =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('mine', {}),
        ),
        foreign: await attempt(() => fetch('https://example.com/')),
        helsenorge: await attempt(() => fetch(portal)),
        image: await attempt(
          () =>
            new Promise((resolve, reject) => {
              const image = new Image()
              image.addEventListener('load', resolve)
              image.addEventListener('error', () => reject(new Error('blocked')))
              image.src = `${portal}/favicon.ico`
            }),
        ),
        // DevTools lifts the ban inside evaluate(); a fresh task does not have that exemption
        eval: await new Promise<string>((resolve) =>
          setTimeout(() => void attempt(() => Reflect.construct(Function, ['return 1'])).then(resolve), 50),
        ),
      }
      // a text node passes Trusted Types, so only the policy for scripts stands in its way
      inline.append(document.createTextNode('window.planted = 1'))
      document.head.append(inline)
      inline.remove()
      return { ...results, planted: 'planted' in window, violated: [...new Set(violated)].sort() }
    },
    await desk.portalUrl(),
  )
  expect(tried).toMatchObject({
    scriptText: 'TypeError',
    innerHtml: 'TypeError',
    policy: 'TypeError',
    foreign: 'TypeError',
    helsenorge: 'TypeError',
    image: 'Error',
    eval: 'EvalError',
    planted: false,
  })
  for (const directive of ['connect-src', 'img-src', 'require-trusted-types-for', 'trusted-types'])
    expect(tried.violated).toContain(directive)
})

test('S106 our protocol gives nothing outside the built window', async () => {
  const statuses = await desk.window.evaluate(async () => {
    const paths = [
      '/package.json',
      '/..%2f..%2fpackage.json',
      '/workstation/..%2f..%2f..%2fpackage.json',
      '/workstation/%2e%2e/%2e%2e/main/main.js',
      '/assets/..%5c..%5cmain%5cmain.js',
      '/.vite/manifest.json',
      '/portal/index.html',
      '/portal/',
      '/assets/no-such-file.js',
    ]
    const status = (url: string) =>
      fetch(url).then(
        ({ status }) => status,
        () => 0,
      )
    return {
      got: await Promise.all(paths.map((path) => status(`app://klinikk${path}`))),
      own: await status(location.href),
    }
  })
  expect(statuses.own).toBe(200)
  for (const status of statuses.got) expect(status === 0 || status >= 400).toBe(true)
  const post = await desk.window.evaluate(() =>
    fetch(location.href, { method: 'POST' }).then(
      (r) => r.status,
      () => 0,
    ),
  )
  expect(post === 0 || post >= 400).toBe(true)
})

test('S106 the window goes nowhere: no navigation, no frame, no popup, no webview', async () => {
  const portal = await desk.portalUrl()
  const before = desk.window.url()
  await desk.window.evaluate(() => Object.assign(window, { stayed: true }))
  for (const target of [
    'https://example.com/',
    portal,
    'app://klinikk/portal/',
    'file:///etc/passwd',
    'data:text/html,x',
  ])
    await desk.window.evaluate((url) => {
      location.href = url
      const link = document.createElement('a')
      link.href = url
      link.click()
      const form = document.createElement('form')
      form.action = url
      document.body.append(form)
      form.submit()
      form.remove()
      const frame = document.createElement('iframe')
      frame.src = url
      document.body.append(frame)
      const view = document.createElement('webview')
      view.setAttribute('src', url)
      document.body.append(view)
      window.open(url)
      setTimeout(() => {
        frame.remove()
        view.remove()
      }, 150)
    }, target)
  await desk.window.waitForTimeout(400)
  expect(desk.window.url()).toBe(before)
  expect(await desk.window.evaluate(() => 'stayed' in window)).toBe(true)
  expect(await desk.window.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  const prevented = await desk.app.evaluate(({ BrowserWindow }) => {
    const names: string[] = []
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const name of ['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'])
      (contents as unknown as NodeJS.EventEmitter | undefined)?.emit(name, {
        url: 'https://example.com/',
        preventDefault: () => names.push(name),
      })
    return names
  })
  expect(prevented).toEqual(['will-attach-webview', 'will-navigate', 'will-frame-navigate', 'will-redirect'])
})

test('S106 an empty page, which asks nobody, is left at once', async () => {
  await desk.window.evaluate(() => {
    location.href = 'about:blank'
  })
  await expect(desk.window).toHaveURL(WINDOW)
  expect(await desk.window.evaluate(() => Object.keys((window as unknown as { desk: object }).desk))).toHaveLength(5)
})

test("S106 the window may load itself again, and only the listed sites and the patient's page open outside", async () => {
  const portal = await desk.portalUrl()
  const opened = () => desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await desk.app.evaluate(() => {
    ;(globalThis as unknown as { opened: string[] }).opened.length = 0
  })
  await desk.window.evaluate((page) => {
    for (const url of [
      'https://www.helsenorge.no/timer/',
      page,
      'https://evil.example/',
      'file:///etc/passwd',
      'http://www.helsenorge.no/',
    ])
      window.open(url)
  }, portal)
  await expect.poll(opened).toEqual(['https://www.helsenorge.no/timer/', portal])
  await desk.window.reload()
  expect(desk.window.url().replace(/#.*/, '')).toBe(WINDOW)
})

test('S106 nobody gets a permission: not to notify, look, listen, locate or reach devices', async () => {
  const answers = await desk.window.evaluate(async () => {
    const refused = async (ask: () => Promise<unknown> | undefined) => {
      try {
        await ask()
        return false
      } catch {
        return true
      }
    }
    const devices = navigator as unknown as Record<
      string,
      { requestDevice(o: object): Promise<unknown>; requestPort(): Promise<unknown> } | undefined
    >
    return {
      notify: await Notification.requestPermission(),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(() => navigator.mediaDevices.getDisplayMedia()),
      place: await refused(
        () => new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no, { timeout: 2_000 })),
      ),
      clipboard: await refused(() => navigator.clipboard.readText()),
      serial: await refused(() => devices['serial']?.requestPort()),
      usb: await refused(() => devices['usb']?.requestDevice({ filters: [] })),
      states: await Promise.all(
        ['notifications', 'geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
        ),
      ),
    }
  })
  expect(answers).toEqual({
    notify: 'denied',
    camera: true,
    microphone: true,
    screen: true,
    place: true,
    clipboard: true,
    serial: true,
    usb: true,
    states: Array.from({ length: 6 }, () => 'denied'),
  })
})

test('S106 walking through every view breaks no rule of the policy and loads nothing from outside', async () => {
  const { window } = desk
  const foreign: string[] = []
  const watch = (request: Request) => /^(app|blob|data):/.test(request.url()) || foreign.push(request.url())
  window.on('request', watch)
  const before = desk.problems().length
  await window.reload()
  await expectSynced(window)
  for (const view of ['Innboks', 'Journal', 'Pasienter', 'Oppsett', 'Kalender'] as const) {
    await openView(window, view)
    await window.waitForLoadState('networkidle')
  }
  await window.keyboard.press('Control+k')
  await window.keyboard.type('solberg')
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.keyboard.press('Escape')
  window.off('request', watch)
  expect(desk.problems().slice(before)).toEqual([])
  expect(foreign).toEqual([])
})
