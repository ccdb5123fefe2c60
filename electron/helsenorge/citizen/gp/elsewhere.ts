/** A GP of a practice that does not use this system. */
export interface ElsewhereGp {
  readonly id: string
  readonly name: string
  readonly clinicName: string
  readonly street: string
  readonly postalCode: string
  readonly city: string
  readonly municipality: string
  readonly phone: string
  readonly listLimit: number
  /** on the list besides those whom HelseNorge knows here */
  readonly others: number
}

/**
 * Invented GPs elsewhere, whom HelseNorge knows and no clinic here does: post codes beyond the last one Posten has given out, telephone numbers that lead
 * nowhere. The first five have patients in the demo clinic's register (seed/content/places.ts).
 */
export const ELSEWHERE: readonly ElsewhereGp[] = [
  {
    id: 'elsewhere-fossheim',
    name: 'Lars Fossheim',
    clinicName: 'Havnegata legekontor',
    street: 'Havnegata 4',
    postalCode: '9993',
    city: 'Fjordgløtt',
    municipality: 'Fjordgløtt',
    phone: '000 61 200',
    listLimit: 1200,
    others: 1041,
  },
  {
    id: 'elsewhere-ronningen',
    name: 'Turid Rønningen',
    clinicName: 'Storhaug legesenter',
    street: 'Skolegata 11',
    postalCode: '9996',
    city: 'Storhaug øst',
    municipality: 'Storhaug',
    phone: '000 62 200',
    listLimit: 1000,
    others: 873,
  },
  {
    id: 'elsewhere-farahani',
    name: 'Amir Farahani',
    clinicName: 'Kvernlia legegruppe',
    street: 'Kvernveien 2',
    postalCode: '9994',
    city: 'Kvernlia',
    municipality: 'Fjordgløtt',
    phone: '000 63 200',
    listLimit: 1300,
    others: 1160,
  },
  {
    id: 'elsewhere-tveitane',
    name: 'Hanne Tveitane',
    clinicName: 'Tangen fastlegekontor',
    street: 'Tangenveien 18',
    postalCode: '9995',
    city: 'Tangen i Solvåg',
    municipality: 'Solvåg',
    phone: '000 64 200',
    listLimit: 900,
    // full: whoever wants to come waits
    others: 900,
  },
  {
    id: 'elsewhere-arntzen',
    name: 'Pål Arntzen',
    clinicName: 'Myrdalen legekontor',
    street: 'Myrdalsveien 7',
    postalCode: '9997',
    city: 'Myrdalen i Solvåg',
    municipality: 'Solvåg',
    phone: '000 65 200',
    listLimit: 800,
    others: 620,
  },
  {
    id: 'elsewhere-utsi',
    name: 'Ánne Utsi',
    clinicName: 'Tangen fastlegekontor',
    street: 'Tangenveien 18',
    postalCode: '9995',
    city: 'Tangen i Solvåg',
    municipality: 'Solvåg',
    phone: '000 64 200',
    listLimit: 700,
    others: 512,
  },
  {
    id: 'elsewhere-okafor',
    name: 'Chidi Okafor',
    clinicName: 'Storhaug legesenter',
    street: 'Skolegata 11',
    postalCode: '9996',
    city: 'Storhaug øst',
    municipality: 'Storhaug',
    phone: '000 62 200',
    listLimit: 1100,
    // one place left, for two who want it
    others: 1099,
  },
]

/** How such a GP stands in a patient's row. */
export const labelOf = ({ name, clinicName }: Pick<ElsewhereGp, 'name' | 'clinicName'>): string =>
  `${name}, ${clinicName}`
