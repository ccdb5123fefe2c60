import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { choicesOf } from '../../renderer/workstation/app/attention/choices'
import { mine, theirs, toldText } from '../../renderer/workstation/app/attention/versions'
import type { Around, Choice } from '../../renderer/workstation/app/attention/way'
import { type DeskCommand, wishOf } from '../../renderer/workstation/app/attention/wish'
import type { Words } from '../../renderer/workstation/app/attention/words'
import { emptyReply, readReply, writeReply } from '../../renderer/workstation/features/inbox/reply-draft'
import { formats } from '../../renderer/workstation/lib/format'
import { type CommandName, commandNamed, commands } from '../../shared/contract'
import type { EnclosedFile } from '../../shared/inbox/attachment-rules'
import { markOf } from '../../shared/journal/commands'
import type { AttentionCard, Standing, StandingAppointment } from '../../shared/sync/attention'
import { MINUTE } from '../../shared/time/instant'
import { aCalendar, aType, at, MORNING } from '../support/clinic-rows'
import { setupCards } from '../support/setup-cards'

const LOCALES = join(import.meta.dirname, '../../resources/locales')
const NAMESPACES = ['attention', 'calendar', 'common', 'journal', 'inbox', 'settings'] as const
const tomorrow = (time: string): number => at(time, '2026-11-24')
const place = (time: string) => ({
  calendarId: 'cal-berg',
  startsAt: tomorrow(time),
  endsAt: tomorrow(time) + 20 * MINUTE,
})

const row = (over: Partial<StandingAppointment> = {}): StandingAppointment => ({
  id: 'appointment-1',
  typeId: 'type-consultation',
  ...place('11:00'),
  status: 'confirmed',
  reason: 'Hoste',
  source: 'helsenorge',
  hidden: false,
  bookedAt: MORNING - 60 * MINUTE,
  changedAt: MORNING - 10 * MINUTE,
  cancelledBy: null,
  calendarName: 'Astrid Berg',
  typeName: 'Konsultasjon',
  patientName: 'Solberg, Ingrid',
  by: 'Kari Lie',
  ...over,
})
const appointment = (over?: Partial<StandingAppointment>): Standing => ({ kind: 'appointment', row: row(over) })
const dialogue = (fromPatient = false): Standing => ({
  kind: 'dialogue',
  row: {
    id: 'dialogue-1',
    kind: 'e-contact',
    subject: 'Utslett',
    status: 'answered',
    lastMessageAt: MORNING,
    lastSender: fromPatient ? 'patient' : 'clinic',
    last: { id: 'theirs', senderName: 'Kari Lie', fromPatient, sentAt: MORNING, body: 'Bestill gjerne time.' },
  },
})
const theirNote = { body: 'Hoste. CRP 12.', icpc: ['R05'], contactType: 'consultation' as const }
const note = (status: 'draft' | 'signed' = 'draft'): Standing => ({
  kind: 'note',
  row: { id: 'note-1', ...theirNote, occurredAt: MORNING, status, changedAt: MORNING, signedAt: null, by: 'Kari Lie' },
})
const myNote = { body: 'Hoste i tre uker.', icpc: ['R74'], contactType: 'consultation' as const }

const file = (name: string): EnclosedFile => ({
  id: name.replace('.', '-'),
  name,
  type: 'application/pdf',
  bytes: 9,
  sha256: 'a'.repeat(64),
})

/** One card for each command that a workstation gives, refused for its likeliest reason. */
const CARDS: { readonly [N in DeskCommand]: Partial<AttentionCard> } = {
  'appointment.book': {
    code: 'slot-taken',
    args: {
      id: 'own',
      ...place('08:00'),
      typeId: 'type-consultation',
      patientId: 'patient-solberg',
      reason: 'Vondt i halsen',
      hidden: false,
    },
    holder: row({ id: 'theirs', ...place('08:00') }),
  },
  'appointment.move': {
    code: 'moved-meanwhile',
    args: { id: 'appointment-1', ...place('10:00'), from: place('09:00') },
    standing: appointment(),
  },
  'appointment.cancel': {
    code: 'moved-meanwhile',
    args: { id: 'appointment-1', from: place('09:00') },
    standing: appointment(),
  },
  'appointment.moveTogether': {
    code: 'slot-taken',
    args: {
      id: 'appointment-1',
      moves: [
        {
          id: 'appointment-1',
          calendarId: 'cal-berg',
          startsAt: at('11:00', '2026-11-24'),
          endsAt: at('11:20', '2026-11-24'),
          from: { calendarId: 'cal-berg', startsAt: at('09:00', '2026-11-24'), endsAt: at('09:20', '2026-11-24') },
        },
      ],
    },
    standing: appointment(),
  },
  'appointment.undoBooking': { code: 'patient-told', args: { id: 'appointment-1' }, standing: appointment() },
  'appointment.setStatus': {
    code: 'status-changed',
    args: { id: 'appointment-1', status: 'no-show', from: 'confirmed' },
    standing: appointment({ status: 'arrived' }),
  },
  'appointment.answerRequest': {
    code: 'request-answered',
    args: { id: 'appointment-1', answer: 'rejected', words: 'Ring oss heller.', suggested: [] },
    standing: appointment({ status: 'confirmed' }),
  },
  ...setupCards,
  'appointment.setHidden': {
    code: 'already-closed',
    args: { id: 'appointment-1', hidden: false },
    standing: appointment({ status: 'cancelled' }),
  },
  'dialogue.reply': {
    code: 'answered-meanwhile',
    args: {
      dialogueId: 'dialogue-1',
      messageId: 'mine',
      body: 'Ta det med ro.',
      outcome: null,
      close: false,
      seenId: 'asked',
      attachments: [file('refused.pdf')],
    },
    standing: dialogue(),
  },
  'dialogue.start': {
    code: 'no-consent',
    args: {
      id: 'd',
      messageId: 'm',
      patientId: 'patient-solberg',
      kind: 'e-contact',
      subject: 'Prøvesvar',
      body: 'Fine prøver.',
    },
  },
  'dialogue.close': { code: 'patient-wrote', args: { dialogueId: 'dialogue-1' }, standing: dialogue(true) },
  'dialogue.assign': {
    code: 'assigned-meanwhile',
    args: { dialogueId: 'dialogue-1', ownerId: 'sec-kari', from: null },
    standing: dialogue(),
  },
  'dialogue.convert': {
    code: 'patient-wrote',
    args: { dialogueId: 'dialogue-1', to: 'e-consultation', withFee: true, seenId: 'asked' },
    standing: dialogue(true),
  },
  'dialogue.reopen': { code: 'not-allowed', args: { dialogueId: 'dialogue-1' }, standing: dialogue() },
  'note.save': {
    code: 'note-changed',
    args: { id: 'note-1', patientId: 'patient-solberg', occurredAt: MORNING, ...myNote, seen: 'x' },
    standing: note(),
  },
  'note.sign': { code: 'note-changed', args: { id: 'note-1', ...myNote, seen: 'x' }, standing: note() },
  'note.correct': { code: 'already-corrected', args: { id: 'note-2', correctsId: 'note-1' }, standing: note('signed') },
  'employee.setServices': {
    code: 'employee-without-her-id',
    args: {
      employeeId: 'gp-berg',
      services: { booking: false, eConsultation: true, eContact: true, prescriptionRenewal: true },
    },
  },
}
const cardOf = (name: DeskCommand, over: Partial<AttentionCard> = {}): AttentionCard => ({
  mutationId: 1,
  name,
  args: {},
  madeAt: MORNING,
  madeBy: 'Astrid Berg',
  refusedAt: MORNING,
  code: '',
  data: {},
  patientId: 'patient-solberg',
  patientName: 'Solberg, Ingrid',
  patientBirthDate: '1980-06-15',
  standing: null,
  holder: null,
  told: [],
  ...CARDS[name],
  ...over,
})

describe.each(['nb', 'en'] as const)('a card in plain words (%s)', (language) => {
  let words: Words
  let around: Around
  beforeAll(async () => {
    const i18n = createInstance()
    const resources = Object.fromEntries(
      NAMESPACES.map((name) => [
        name,
        JSON.parse(readFileSync(join(LOCALES, language, `${name}.json`), 'utf8')) as object,
      ]),
    )
    await i18n.init({ lng: language, resources: { [language]: resources as never } })
    words = {
      t: i18n.getFixedT(language, [...NAMESPACES]) as unknown as Words['t'],
      format: formats(language),
      now: MORNING,
      calendars: [aCalendar()],
      types: [aType()],
    }
    let ids = 0
    around = {
      ...words,
      userId: 'gp-berg',
      userName: 'Astrid Berg',
      free: [
        { typeId: 'type-consultation', ...place('08:20') },
        { typeId: 'type-consultation', ...place('08:40') },
      ],
      willBeTold: (change) => `[told ${change}]`,
      newId: () => {
        ids += 1
        return `new-${ids}`
      },
    }
  })
  const of = (name: DeskCommand, over?: Partial<AttentionCard>): Choice[] => {
    const card = cardOf(name, over)
    return choicesOf(card, wishOf(card), around)
  }
  const named = (choices: readonly Choice[], key: string): Choice => {
    const found = choices.find((choice) => choice.key === key)
    if (!found) throw new Error(`no choice ${key} among ${choices.map((choice) => choice.key).join()}`)
    return found
  }
  const argsOf = ({ act }: Choice): unknown => (act.kind === 'command' ? act.args : undefined)

  test('every command a workstation may give has a card with both versions, and choices that say what they do', () => {
    for (const name of Object.keys(CARDS) as DeskCommand[]) {
      const card = cardOf(name)
      const wish = wishOf(card)
      expect(wish?.name, name).toBe(name)
      const choices = choicesOf(card, wish, around)
      expect(choices.at(-1)?.act.kind, name).toBe('letGo')
      const texts = [
        ...mine(words, card, wish).lines,
        ...theirs(words, card).lines,
        toldText(words, card) ?? '–',
        ...choices.flatMap(({ label, preview }) => [label, preview]),
      ]
      for (const text of texts) {
        expect(text.trim(), name).not.toBe('')
        // no key, no placeholder
        expect(text, name).not.toMatch(/{{|^[a-z]+(\.[a-zA-Z-]+)+$/)
      }
      expect(new Set(choices.map(({ key }) => key)).size, name).toBe(choices.length)
    }
  })
  test('the list of such commands is whole', () => {
    const citizens = Object.values(commands).filter(({ allow }) => (allow as readonly string[]).includes('citizen'))
    const desk = Object.keys(commands).filter((name) => !citizens.some((command) => command.name === name))
    expect([...Object.keys(CARDS), 'dialogue.markRead'].sort()).toEqual(desk.sort())
  })
  test('what a choice submits is what its command takes', () => {
    for (const name of Object.keys(CARDS) as DeskCommand[])
      for (const { act } of of(name)) {
        if (act.kind !== 'command') continue
        expect(commandNamed(act.name as CommandName)?.args.safeParse(act.args).success, `${name} ${act.name}`).toBe(
          true,
        )
      }
  })

  test('[N9] moved by two: my time from where it stands now, or theirs; both times are said', () => {
    const choices = of('appointment.move')
    const [move, stay] = choices
    expect(argsOf(move!)).toEqual({ id: 'appointment-1', ...place('10:00'), from: place('11:00') })
    expect(move?.preview).toContain('[told moved]')
    expect(stay?.label).toContain('11:00')
    expect(choices).toHaveLength(2)
    const card = cardOf('appointment.move')
    expect(mine(words, card, wishOf(card)).lines.join()).toContain('10:00')
    expect(theirs(words, card).lines.join()).toMatch(/11:00.*Kari Lie/)
  })
  test('a time somebody else holds is not offered again; the next free ones are, and who holds it is said', () => {
    const choices = of('appointment.book')
    expect(choices.map(({ key }) => key)).toEqual([
      `book cal-berg ${tomorrow('08:20')}`,
      `book cal-berg ${tomorrow('08:40')}`,
      'let-go',
    ])
    expect(theirs(words, cardOf('appointment.book')).lines.join()).toContain('Solberg, Ingrid')
    expect(argsOf(choices[0]!)).toMatchObject({ ...place('08:20'), reason: 'Vondt i halsen' })
    expect(argsOf(choices[0]!)).not.toMatchObject({ id: 'own' })
  })
  test('refused for another reason, the wanted time comes first', () => {
    const [first] = of('appointment.book', { code: 'employee-without-her-id', holder: null })
    expect(argsOf(first!)).toMatchObject(place('08:00'))
  })
  test('an appointment cancelled meanwhile can only be made anew, and the patient hears of a booking', () => {
    const [anew] = of('appointment.move', { code: 'already-closed', standing: appointment({ status: 'cancelled' }) })
    expect(anew?.act).toMatchObject({ kind: 'command', name: 'appointment.book' })
    expect(anew?.preview).toContain('[told booked]')
  })
  test('a reply comes back to its field below what stands there, or goes out having seen the other answer', () => {
    const choices = of('dialogue.reply')
    const draft = named(choices, 'draft').act
    if (draft.kind !== 'toDraft') throw new Error('not a draft')
    expect(draft.key).toBe('reply:gp-berg:dialogue-1')
    const kept = writeReply({ ...emptyReply, body: 'Hei.', files: [file('own.pdf')] })
    expect(readReply(draft.join(kept))).toMatchObject({
      body: 'Hei.\n\nTa det med ro.',
      files: [{ name: 'own.pdf' }, { name: 'refused.pdf' }],
    })
    expect(argsOf(named(choices, 'send'))).toMatchObject({ seenId: 'theirs', body: 'Ta det med ro.' })
  })
  test('a file that can not go as it is comes back to the field with the text, and is not offered to be sent once more', () => {
    expect(of('dialogue.reply', { code: 'file-type' }).map(({ key }) => key)).toEqual(['draft', 'let-go'])
  })
  test('[S33] what can not reach the patient is not offered to be sent once more', () => {
    expect(of('dialogue.reply', { code: 'not-active' }).map(({ key }) => key)).toEqual(['draft', 'let-go'])
  })
  test('a note: both texts, mine upon having seen theirs, or theirs; a locked one leaves mine as a note of its own', () => {
    const choices = of('note.save')
    expect(argsOf(named(choices, 'both'))).toMatchObject({
      body: 'Hoste. CRP 12.\n\nHoste i tre uker.',
      icpc: ['R05', 'R74'],
      seen: markOf(theirNote),
    })
    expect(argsOf(named(choices, 'mine'))).toMatchObject({ ...myNote, seen: markOf(theirNote) })
    const [own] = of('note.sign', { code: 'note-locked', standing: note('signed') })
    expect(own?.act).toMatchObject({ name: 'note.save', args: { patientId: 'patient-solberg', seen: null, ...myNote } })
  })
  test('text meant for another patient is never put into the note that stands there', () => {
    expect(of('note.save', { code: 'wrong-patient' }).map(({ key }) => key)).toEqual(['own', 'let-go'])
  })
  test('what the patient has been told is said with its time, and what is held back too', () => {
    const told = toldText(
      words,
      cardOf('appointment.move', {
        told: [
          { kind: 'appointment-confirmed', at: MORNING - MINUTE, vendor: null },
          { kind: 'appointment-moved', at: MORNING + 3 * MINUTE, vendor: null },
        ],
      }),
    )
    expect(told).toMatch(/06:59.*07:03/)
  })
  test('a command of another version is kept with its name, and can be let go', () => {
    const card = { ...cardOf('note.save'), name: 'note.sing', args: { body: 'x' } }
    expect(wishOf(card)).toBeUndefined()
    expect(choicesOf(card, undefined, around).map(({ key }) => key)).toEqual(['let-go'])
    expect(mine(words, card, undefined).text).not.toBe('')
  })
})
