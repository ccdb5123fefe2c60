import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for one test, gone when the test is. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'klinikk-test-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}
