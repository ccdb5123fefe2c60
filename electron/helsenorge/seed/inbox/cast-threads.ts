import type { World } from '../world'
import type { Moment } from './clockwork'
import type { Thread } from './thread'

/** A few threads of the cast, always the same: something to read on both sides the first time. */
export function castThreads(world: World): Thread[] {
  const person = (id: string) => {
    const found = world.byId.get(id)
    if (!found) throw new Error(`${id} is not in the cast`)
    return found
  }
  const back = (days: number, minute: number): Moment => ({ day: world.days.day(-days), minute })
  const ingrid = person('person-ingrid-solberg')
  const odd = person('person-odd-bakken')
  const maria = person('person-maria-lunde')
  return [
    {
      person: ingrid,
      kind: 'e-consultation',
      subject: 'Svar på stoffskifteprøver',
      status: 'answered',
      readBy: [],
      readByPatient: false,
      turns: [
        {
          at: back(16, 1210),
          by: ingrid,
          body: 'Hei Marte! Jeg tok nye stoffskifteprøver hos dere i forrige uke. TSH er 3,1. Jeg er fortsatt trøtt og fryser på hendene. Kan vi øke dosen litt?\n\nMvh Ingrid',
        },
        {
          at: back(14, 905),
          by: 'gp-berg',
          body: 'Hei Ingrid!\n\nTSH er midt i det normale, så jeg vil helst ikke øke nå. Jernlageret er derimot lavt. Ta jerntabletter annenhver dag i tre måneder, og ta ny blodprøve etter det.\n\nHilsen Marte Berg',
        },
      ],
    },
    {
      person: ingrid,
      kind: 'prescription-renewal',
      subject: 'Fornye resept',
      status: 'closed',
      readBy: [],
      readByPatient: true,
      turns: [
        {
          at: back(190, 560),
          by: ingrid,
          body: 'Ønsker ny resept på Sumatriptan 50 mg. Bruker omtrent fire tabletter i måneden.',
          prescriptionIds: ['rx-ingrid-2'],
        },
        {
          at: back(189, 790),
          by: 'gp-berg',
          body: 'Resepten er fornyet for ett år og ligger klar på apoteket.\n\nHilsen Marte Berg',
          outcome: '14',
        },
      ],
    },
    {
      person: person('person-emil-lunde'),
      kind: 'e-consultation',
      subject: 'Eksem hos Emil',
      status: 'closed',
      readBy: [],
      readByPatient: true,
      turns: [
        {
          at: back(41, 1265),
          by: maria,
          body: 'Hei! Emil klør seg til blods i knehasene om natten. Vi smører med fuktkrem to ganger om dagen. Er det trygt å bruke kortison på et barn på 7 år? Legger ved bilde.\n\nHilsen Maria',
          picture: 'rash',
        },
        {
          at: back(39, 870),
          by: 'gp-berg',
          body: 'Hei Maria!\n\nJa, det er trygt i korte perioder. Smør tynt en gang om dagen i ti dager, til huden er glatt, og så to kvelder i uken. Fuktkrem fire ganger daglig.\n\nHilsen Marte Berg',
        },
      ],
    },
    {
      person: odd,
      kind: 'e-contact',
      subject: 'Parkering',
      status: 'closed',
      readBy: [],
      readByPatient: true,
      turns: [
        {
          at: back(60, 615),
          by: odd,
          body: 'Jeg skal til dere og går med krykker. Finnes det parkering rett ved inngangen?',
        },
        {
          at: back(60, 700),
          by: 'sec-kari',
          body: 'Hei Odd!\n\nVi har to plasser ved hovedinngangen, gratis med kort.\n\nHilsen Kari Lunde, Fjordgløtt legesenter',
        },
      ],
    },
  ]
}
