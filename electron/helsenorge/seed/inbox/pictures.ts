import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Picture } from '../content/complaint'
import { createPrng, type Prng } from '../lib/prng'

/** Bytes of one drawn file and what an attachment row says of them. */
export interface Drawn {
  readonly bytes: Uint8Array
  readonly sha256: string
}

const WIDTH = 240
const HEIGHT = 180
type Colour = readonly [number, number, number]

const chunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG of 8-bit colour, one filter byte before each row (RFC 2083). */
function png(colourAt: (x: number, y: number) => Colour): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // 8 bits, true colour
  header.set([8, 2], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A soft spot: 1 in the middle, 0 outside. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly radius: number
}
const strength = (spot: Spot, x: number, y: number): number =>
  Math.max(0, 1 - Math.hypot(x - spot.x, y - spot.y) / spot.radius)

const mix = (a: Colour, b: Colour, share: number, grain: number): Colour => {
  const part = (i: 0 | 1 | 2): number => Math.max(0, Math.min(255, Math.round(a[i] + (b[i] - a[i]) * share + grain)))
  return [part(0), part(1), part(2)]
}

const spots = (prng: Prng, count: number, from: number, to: number): Spot[] =>
  Array.from({ length: count }, () => ({
    x: prng.between(40, WIDTH - 40),
    y: prng.between(30, HEIGHT - 30),
    radius: prng.between(from, to),
  }))

const SKINS: readonly Colour[] = [
  [228, 190, 166],
  [214, 170, 140],
  [166, 118, 86],
]
const RED: Colour = [188, 62, 54]
const BROWN: Colour = [72, 44, 34]

/** What a phone would have taken: skin with something on it. Never a photograph of anybody. */
function draw(picture: Picture, prng: Prng): Uint8Array {
  const skin = prng.pick(SKINS)
  const grain = (): number => prng.between(-4, 4)
  const middle: Spot = { x: WIDTH / 2 + prng.between(-20, 20), y: HEIGHT / 2 + prng.between(-12, 12), radius: 34 }
  const shaded = (x: number, y: number): Colour => mix(skin, [120, 86, 70], Math.hypot(x - 120, y - 90) / 420, grain())
  if (picture === 'list') {
    // a page of measurements: dark lines of writing on paper
    return png((x, y) => {
      const line = y % 18 > 11 && x > 24 && x < 60 + ((y * 37) % 130) && (x * 7 + y) % 11 > 3
      return line ? [52, 58, 84] : mix([246, 244, 236], [220, 218, 208], x / 900, grain() / 2)
    })
  }
  if (picture === 'rash') {
    const many = spots(prng, prng.between(18, 34), 7, 20)
    return png((x, y) =>
      mix(
        shaded(x, y),
        RED,
        Math.min(
          0.85,
          many.reduce((sum, spot) => sum + strength(spot, x, y), 0),
        ),
        0,
      ),
    )
  }
  if (picture === 'mole') {
    return png((x, y) => mix(shaded(x, y), BROWN, Math.min(0.95, strength(middle, x, y) * 2.2), 0))
  }
  if (picture === 'bite') {
    // a ring that is paler inside
    return png((x, y) => {
      const away = Math.hypot(x - middle.x, y - middle.y)
      return mix(shaded(x, y), RED, Math.max(0, 0.7 - Math.abs(away - 44) / 18) + Math.max(0, 0.8 - away / 5), 0)
    })
  }
  if (picture === 'eye') {
    return png((x, y) => {
      const across = Math.hypot((x - 120) / 1.7, y - 90)
      if (across > 52) return shaded(x, y)
      if (across < 13) return [18, 16, 20]
      return across < 27
        ? [86, 108, 118]
        : mix([236, 214, 210], RED, 0.25 + 0.4 * ((x * 13 + y * 7) % 17 === 0 ? 1 : 0), grain())
    })
  }
  return png((x, y) =>
    mix(
      shaded(x, y),
      RED,
      Math.min(
        0.9,
        Math.max(0, 1 - Math.abs(y - 90 - (x - 120) / 6) / 9) * strength({ x: 120, y: 90, radius: 110 }, x, y) * 1.6,
      ),
      0,
    ),
  )
}

const KINDS: readonly Picture[] = ['rash', 'mole', 'bite', 'eye', 'wound', 'list']
const OF_EACH = 3

/** A small album, drawn once; thousands of attachments share its files, as content addressing allows. */
export function drawAlbum(seed: number): ReadonlyMap<Picture, readonly Drawn[]> {
  const prng = createPrng(seed).fork('album')
  return new Map(
    KINDS.map((kind) => [
      kind,
      Array.from({ length: OF_EACH }, () => {
        const bytes = draw(kind, prng)
        return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
      }),
    ]),
  )
}

/** What phones call their pictures. */
export const pictureName = (picture: Picture, prng: Prng): string =>
  picture === 'list'
    ? 'målinger.png'
    : prng.pick([
        `IMG_${prng.between(1000, 9999)}.png`,
        'bilde.png',
        `${prng.pick(['utslett', 'foto', 'nært bilde'])}.png`,
      ])
