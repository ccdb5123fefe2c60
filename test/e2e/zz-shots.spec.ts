import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { electronPath } from '../../scripts/lib/electron.mjs'
import { activatePatient, expectSynced, openView } from '../support/desk'
import { electronEnv, launch } from '../support/launch'

const OUT = process.env['SHOTS'] ?? '/tmp/attention-shots'
test('shots', async () => {
  test.setTimeout(180_000)
  mkdirSync(OUT, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'klinikk-shots-'))
  let desk = await launch({ dataDir })
  await expectSynced(desk.window)
  await desk.quit()
  const script = join(dataDir, 'fill.cjs')
  writeFileSync(
    script,
    `
const Database = require('${process.cwd()}/node_modules/better-sqlite3')
const db = new Database(process.argv[2] + '/workstation/cache.sqlite')
const all = (sql, ...p) => db.prepare(sql).all(...p)
const now = Date.now(), H = 3600000
const appts = all('select * from appointment where status = ? and startsAt > ? order by startsAt limit 60', 'confirmed', now)
const emp = all("select * from employee where role = 'secretary' limit 1")[0]
const gp = all("select * from employee where role = 'gp' order by id limit 1")[0]
const place = (a, d) => ({ calendarId: a.calendarId, startsAt: a.startsAt + d, endsAt: a.endsAt + d })
let n = 900
const add = (name, args, code, data = {}) => { n += 1; db.prepare('insert into rejection (mutationId,name,args,madeAt,refusedAt,code,data,settledAt,employeeId) values (?,?,?,?,?,?,?,null,?)').run(n, name, JSON.stringify(args), now - 3*H + n*1000, now - 60000, code, JSON.stringify(data), n % 3 ? gp.id : emp.id) }
const told = (id, a, kinds) => db.prepare('insert or replace into patientNews (id,clinicId,patientId,subjectKind,news) values (?,?,?,?,?)').run(id, a.clinicId, a.patientId, 'appointment', JSON.stringify(kinds.map(([kind, at], i) => ({ id: kind + i, kind, at }))))
const a0 = appts[0]
db.prepare('update appointment set changedById = ?, changedAt = ? where id = ?').run(emp.id, now - 2*H, a0.id)
told(a0.id, a0, [['appointment-confirmed', now - 30*H], ['appointment-moved', now - 2*H]])
add('appointment.move', { id: a0.id, ...place(a0, 40*60000), from: place(a0, -20*60000) }, 'moved-meanwhile', place(a0, 0))
const b = appts[5]
add('appointment.book', { id: 'x1', ...place(b, 0), typeId: b.typeId, patientId: appts[8].patientId, reason: 'Vondt i halsen og feber siden søndag. Ønsker time så snart som mulig.', hidden: false }, 'slot-taken', { calendarId: b.calendarId, startsAt: b.startsAt })
add('appointment.setStatus', { id: a0.id, status: 'no-show', from: 'confirmed' }, 'status-changed', { status: 'arrived' })
add('appointment.setStatus', { id: appts[3].id, status: 'arrived', from: 'confirmed' }, 'status-changed', { status: 'completed' })
const d = all("select * from dialogue where status = 'open' and kind = 'e-consultation' limit 3")
add('dialogue.reply', { dialogueId: d[0].id, messageId: 'mm1', body: 'Hei.\\n\\nDette høres ut som et eksem. Bruk fuktighetskrem morgen og kveld, og hydrokortison 1 % i en uke.\\n\\nTa kontakt igjen hvis det ikke er bedre om to uker.\\n\\nHilsen Marte Berg', outcome: null, close: true }, 'answered-meanwhile', {})
add('dialogue.close', { dialogueId: d[1].id }, 'patient-wrote', {})
const note = all("select * from note where status = 'draft' limit 2")
if (note[0]) add('note.sign', { id: note[0].id, body: 'S: Hoste i tre uker, ingen feber.\\nO: Pulm: normale lungelyder.\\nA: Langvarig hoste etter luftveisinfeksjon.\\nP: Ser an, kontroll ved behov.', icpc: ['R05'], contactType: 'consultation' }, 'note-changed', {})
add('employee.setServices', { employeeId: gp.id, services: { booking: false, eConsultation: true, eContact: true, prescriptionRenewal: true } }, 'employee-without-her-id')
for (let i = 10; i < 24; i += 1) add('appointment.cancel', { id: appts[i].id, from: place(appts[i], 60*60000) }, 'moved-meanwhile', place(appts[i], 0))
db.close()
`,
  )
  const done = spawnSync(electronPath() as string, [script, dataDir], {
    env: electronEnv({ ELECTRON_RUN_AS_NODE: '1' }),
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(done.stderr + done.stdout)
  desk = await launch({ dataDir })
  const { window } = desk
  await expectSynced(window)
  for (const scheme of ['light', 'dark'] as const) {
    for (const [w, h] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await desk.app.evaluate(
        ({ BrowserWindow }, [width, height]) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(width as number, height as number),
        [w, h],
      )
      await window.emulateMedia({ colorScheme: scheme })
      const shot = (name: string) => window.screenshot({ path: join(OUT, `${name}-${scheme}-${w}.png`) })
      await window.keyboard.press('Alt+o')
      await window.getByRole('dialog').locator('.way').first().waitFor()
      await window.waitForTimeout(200)
      await shot('1-move')
      for (const [i, name] of [
        [1, '2-second'],
        [2, '3-book'],
        [4, '4-reply'],
        [6, '5-sign'],
      ] as const) {
        const head = window.locator('[data-card]').nth(i)
        await head.click()
        await window.waitForTimeout(300)
        await head.scrollIntoViewIfNeeded()
        await shot(name)
      }
      await window.keyboard.press('Escape')
    }
  }
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await window.emulateMedia({ colorScheme: 'light' })
  await activatePatient(window, 'Maria Lunde', 'Lunde, Maria')
  await openView(window, 'Kalender')
  await window.getByRole('button', { name: 'Ny time' }).click()
  const dialog = window.getByRole('dialog', { name: 'Ny time' })
  await dialog
    .getByRole('group', { name: /Neste ledige/ })
    .getByRole('button')
    .last()
    .click()
  await dialog.getByLabel('Hva gjelder det?').fill('Kontroll')
  await window.screenshot({ path: join(OUT, '6-book.png') })
  await dialog.getByRole('button', { name: 'Sett opp timen' }).click()
  await window.waitForTimeout(800)
  await window.screenshot({ path: join(OUT, '7-undo.png') })
  await desk.quit()
  rmSync(dataDir, { recursive: true, force: true })
})
