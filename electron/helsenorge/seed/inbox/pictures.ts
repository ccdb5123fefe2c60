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
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A soft spot: 1 in the middle, 0 outside. */
interface Spot {
  readonly x: number
  readonly y: number
  readonly radius: number
}
/** Math.hypot guards against overflow and takes ten times as long. */
const distance = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy)
const strength = (spot: Spot, x: number, y: number): number =>
  Math.max(0, 1 - distance(x - spot.x, y - spot.y) / spot.radius)

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

/** Digits and a stroke, three by five, a bit for each dot from the upper left. */
const DIGITS: Readonly<Record<string, number>> = {
  0: 0b111101101101111,
  1: 0b010110010010111,
  2: 0b111001111100111,
  3: 0b111001111001111,
  4: 0b101101111001001,
  5: 0b111100111001111,
  6: 0b111100111101111,
  7: 0b111001001010010,
  8: 0b111101111101111,
  9: 0b111101111001111,
  '/': 0b001001010100100,
}
const PAPER: Colour = [246, 244, 236]
const INK: Colour = [44, 52, 92]

/** A page of blood pressures, a line for each morning and evening. */
function writing(prng: Prng): Uint8Array {
  const lines = Array.from(
    { length: 8 },
    () => `${prng.between(134, 168)}/${prng.between(80, 98)} ${prng.between(60, 88)}`,
  )
  return png((x, y) => {
    const line = lines[Math.floor((y - 12) / 20)] ?? ''
    const mark = DIGITS[line[Math.floor((x - 40) / 14)] ?? ''] ?? 0
    const across = Math.floor(((x - 40) % 14) / 3)
    const down = Math.floor(((y - 12) % 20) / 3)
    const inked = x >= 40 && y >= 12 && across < 3 && down < 5 && (mark >> (14 - down * 3 - across)) % 2 === 1
    return mix(inked ? INK : PAPER, [214, 210, 200], x / 1100, prng.between(-2, 2))
  })
}

/** What a phone would have taken: skin with something on it. Never a photograph of anybody. */
function draw(picture: Picture, prng: Prng): Uint8Array {
  const skin = prng.pick(SKINS)
  const grain = (): number => prng.between(-4, 4)
  const middle: Spot = { x: WIDTH / 2 + prng.between(-20, 20), y: HEIGHT / 2 + prng.between(-12, 12), radius: 34 }
  const shaded = (x: number, y: number): Colour => mix(skin, [120, 86, 70], distance(x - 120, y - 90) / 420, grain())
  if (picture === 'list') return writing(prng)
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
      const away = distance(x - middle.x, y - middle.y)
      return mix(shaded(x, y), RED, Math.max(0, 0.7 - Math.abs(away - 44) / 18) + Math.max(0, 0.8 - away / 5), 0)
    })
  }
  if (picture === 'eye') {
    return png((x, y) => {
      const lid = 44 * (1 - ((x - 120) / 96) ** 2)
      if (Math.abs(y - 90) > lid) return mix(shaded(x, y), RED, Math.max(0, 0.5 - (Math.abs(y - 90) - lid) / 24), 0)
      const away = distance(x - 120, y - 90)
      if (away < 13) return distance(x - 114, y - 84) < 4 ? [240, 240, 240] : [18, 16, 20]
      if (away < 32) return mix([70, 104, 122], [40, 66, 84], Math.abs(away - 22) / 12, grain())
      // small vessels run towards the iris
      const vessel = Math.abs(Math.sin(Math.atan2(y - 90, x - 120) * 23 + away / 9)) > 0.93
      return mix([238, 218, 212], RED, vessel ? 0.7 : 0.22, grain() / 2)
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
const OF_EACH = 2

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
