import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectSynced, openView } from '../support/desk'
import { launch, until, type Workstation } from '../support/launch'
import { takeOverPort } from '../support/port'

/** The core's process, named so in the system's own list. */
const corePid = (desk: Workstation): Promise<number | undefined> =>
  desk.app
    .evaluate(({ app }) => app.getAppMetrics().find((process) => process.name === 'Klinikk core')?.pid)
    // asked in the moment in which the program is busy with its own end, or with the core's: asked again
    .catch(() => undefined)

const STATE = { kind: 'query', name: 'sync.state', args: {} }

async function killCore(desk: Workstation): Promise<void> {
  const pid = await corePid(desk)
  if (pid === undefined) throw new Error('The core does not run.')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => corePid(desk)).not.toBe(pid)
}

test('the core may be killed at any time: it starts again, and the same page gets answers again', async () => {
  const desk = await launch()
  const port = await takeOverPort(desk.window)
  expect(await port.ask({ ...STATE, id: 1_000_001 })).toMatchObject({ kind: 'answer' })
  for (const kills of [1, 2]) {
    await killCore(desk)
    const connections = async () => (await port.messages()).filter((message) => message === null).length
    await expect.poll(connections).toBe(kills + 1)
    expect(await port.ask({ ...STATE, id: 2_000_000 + kills })).toMatchObject({ kind: 'answer' })
  }
  expect(desk.output().match(/the core ended unexpectedly/g)).toHaveLength(2)
  await desk.close()
})

test('a person at the calendar notices nothing of it: the page is not loaded again, and other weeks and views come', async () => {
  const desk = await launch()
  const { window } = desk
  await expectSynced(window)
  await window.evaluate(() => Object.assign(globalThis, { stayed: true }))
  await killCore(desk)
  await window.getByRole('button', { name: 'Neste uke' }).click()
  await expect(window.locator('[data-id]').first()).toBeVisible()
  await openView(window, 'Innboks')
  await expect(window.getByRole('grid', { name: 'Dialoger' }).getByRole('row').nth(1)).toBeVisible()
  await expectSynced(window)
  expect(await window.evaluate(() => 'stayed' in globalThis)).toBe(true)
  await desk.close()
})

test('a core that ends each time is not started for ever: one sentence, code 1, and every file stays', async () => {
  const desk = await launch()
  const port = await takeOverPort(desk.window)
  expect(await port.ask({ ...STATE, id: 1_000_001 })).toMatchObject({ kind: 'answer' })
  const program = desk.app.process()
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve))
  for (let kill = 1; kill <= 5; kill++) {
    const pid = await until(() => corePid(desk), 'the core')
    process.kill(pid, 'SIGKILL')
    if (kill < 5) await expect.poll(() => desk.output().match(/the core ended/g)?.length).toBe(kill)
  }
  expect(await ended).toBe(1)
  expect(desk.output()).toMatch(
    /klinikk: Klinikk stopped because its storage process ends each time .* nothing in .* was deleted/,
  )
  expect(existsSync(join(desk.dataDir, 'workstation', 'cache.sqlite'))).toBe(true)
  await desk.close()
})
