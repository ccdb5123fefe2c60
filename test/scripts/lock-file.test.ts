import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  resolved?: string
  optionalDependencies?: Record<string, string>
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>

/** Places where a package's dependency may lie: in its own folder, or in one above. */
function places(packagePath: string, dependency: string) {
  const parts = packagePath.split('/node_modules/')
  return parts
    .map((_, i) => [...parts.slice(0, parts.length - i), dependency].join('/node_modules/'))
    .concat(`node_modules/${dependency}`)
}

it('the lock file holds every optional package of every platform, else "npm ci" refuses to begin', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !places(path, name).some((place) => lock.packages[place])),
  )
  expect(missing).toEqual([])
})

it('the lock file names no host', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

it('versions are pinned exactly', () => {
  const versions = Object.entries({ ...own['dependencies'], ...own['devDependencies'] })
  expect(versions.filter(([, version]) => !/^(npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('only the native module stands in dependencies: all else is bundled', () => {
  expect(Object.keys(own['dependencies'] ?? {})).toEqual(['better-sqlite3'])
})
