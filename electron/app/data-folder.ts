import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderProblem, StartRefused } from './problem'

/**
 * Makes the folder when it is missing and proves that it can be written to (asking for permission is not enough: not on Windows, not on a read-only disk).
 * @param folder absolute
 */
export function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    rmdirSync(mkdtempSync(join(folder, '.write-test-')))
  } catch (error) {
    throw new StartRefused(folderProblem(folder, error))
  }
}
