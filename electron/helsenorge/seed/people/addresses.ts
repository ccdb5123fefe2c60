import type { Patient } from '@shared/patient/model'
import { PLACES } from '../content/places'
import type { Prng } from '../lib/prng'
import { weighted } from '../lib/weighted'

export type Address = Pick<Patient, 'street' | 'postalCode' | 'city'>

const places = weighted(PLACES, (place) => place.weight)

export function someAddress(prng: Prng): Address {
  const { postalCode, city, streets } = places.draw(prng)
  const letter = prng.chance(0.25) ? prng.pick(['A', 'B', 'C', 'D']) : ''
  return { street: `${prng.pick(streets)} ${prng.between(1, 74)}${letter}`, postalCode, city }
}

/** Code 6 and 7 of the population registry: the address is in no clinic's system. */
export const SHIELDED: Address = { street: 'Sperret adresse', postalCode: '', city: '' }

/** Numbers that begin with 000 lead nowhere, so that no message can reach a real phone. */
export const somePhone = (prng: Prng): string =>
  `000 ${prng.between(10, 99)} ${String(prng.between(0, 999)).padStart(3, '0')}`

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')

/** Top-level domain `example` is kept free for this (RFC 2606). */
export const emailOf = (givenName: string, familyName: string, prng: Prng): string =>
  `${plain(givenName)}.${plain(familyName)}${prng.chance(0.4) ? prng.between(1, 99) : ''}@epost.example`
