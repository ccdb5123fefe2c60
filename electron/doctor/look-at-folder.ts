import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { freeOn } from '../core/support/diagnostics'
import { bad, counted, type Finding, note, ok, warn } from './finding'

const MB = 1_000_000
/** New changes and a copy of everything need room, bytes. */
const LITTLE_ROOM = 1_000 * MB
const NO_ROOM = 100 * MB

/** The data folder itself: there, one's own to write in, with room, and without what does not belong there. */
export function lookAtFolder(folder: string): readonly Finding[] {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found)
    return [
      note(
        'folder-none',
        `There is no folder ${folder}: Klinikk was never started with it.`,
        'Name the right one with --data.',
      ),
    ]
  if (!found.isDirectory())
    return [bad('folder-file', `${folder} is a file, not a folder.`, 'Name the right one with --data.')]
  return [writable(folder), room(folder), ...leftovers(folder)]
}

function writable(folder: string): Finding {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return ok('folder-writable', `The data folder ${folder} is there, and this user may write to it.`)
  } catch {
    return bad(
      'folder-writable',
      `This user may not write to the data folder ${folder}.`,
      'Give the user who runs Klinikk the right to write there.',
    )
  }
}

function room(folder: string): Finding {
  const free = freeOn(folder)
  if (free === null) return note('disk-room', 'The machine does not say how much room is left on the disk.')
  const said = `${Math.round(free / MB).toLocaleString('en')} MB are free on its disk.`
  if (free < NO_ROOM) return bad('disk-room', said, 'Make room now: without it nothing new can be stored.')
  return free < LITTLE_ROOM ? warn('disk-room', said, 'Make room soon.') : ok('disk-room', said)
}

/** What a program that was killed may leave: tests of the folder, half-written files. */
function leftovers(folder: string): Finding[] {
  const names = ['', 'workstation', 'helsenorge'].flatMap((part) => {
    try {
      return readdirSync(join(folder, part)).filter((name) => name.startsWith('.write-test-') || name.endsWith('.tmp'))
    } catch {
      return []
    }
  })
  if (names.length === 0) return []
  return [
    note(
      'leftovers',
      `${counted(names.length, 'file')} of a program that was killed lie there: ${names.join(', ')}.`,
      'They may be deleted when no program runs.',
    ),
  ]
}
