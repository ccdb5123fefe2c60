import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const ENTRY = 'portal/index.html'

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
)

/**
 * The files that the patient's page reaches by Vite's manifest, without a leading slash: the folder holds the workstation's code too, and none of that
 * is ever served over HTTP.
 */
export function portalFiles(portalDir: string): ReadonlySet<string> {
  const chunks = manifest.parse(JSON.parse(readFileSync(join(portalDir, '.vite/manifest.json'), 'utf8')))
  const files = new Set<string>()
  const seen = new Set<string>()
  const walk = (key: string): void => {
    const chunk = chunks[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    for (const file of [chunk.file, ...chunk.css, ...chunk.assets]) files.add(file)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) walk(next)
  }
  walk(ENTRY)
  return files
}
