import type { ServiceId } from '@shared/citizen/services'

export interface Said {
  readonly nb: string
  readonly en: string
}
/** Content of a page that is not the clinic's business: invented, the same for everybody, and said to be so on the page. */
export interface Fixture {
  readonly about: Said
  /** facts under it; none: the page says that there is nothing */
  readonly facts: readonly (readonly [Said, Said])[]
  /** for print, in both languages on one sheet */
  readonly card?: true
}

const said = (nb: string, en: string): Said => ({ nb, en })

/** By service (S125-S150). Fixed days in the past, so that nothing changes from one visit to the next. */
export const fixtures: Partial<Record<ServiceId, Fixture>> = {
  'home-care-visits': {
    about: said('Varsel når hjemmetjenesten har vært på besøk.', 'A notification when home care has been on a visit.'),
    facts: [],
  },
  referrals: {
    about: said(
      'Henvisninger til sykehus og spesialister med status.',
      'Referrals to hospitals and specialists, with their status.',
    ),
    facts: [],
  },
  prescriptions: {
    about: said(
      'Legemidler du har fått på resept og hentet på apotek.',
      'Medicines you were prescribed and have collected.',
    ),
    facts: [
      [
        said('Paracetamol 500 mg', 'Paracetamol 500 mg'),
        said('Hentet 12. januar 2026, 100 tabletter', 'Collected 12 January 2026, 100 tablets'),
      ],
      [
        said('Ibuprofen 400 mg', 'Ibuprofen 400 mg'),
        said('Hentet 3. mars 2025, 30 tabletter', 'Collected 3 March 2025, 30 tablets'),
      ],
    ],
  },
  vaccinations: {
    about: said(
      'Vaksiner som er registrert på deg. Kortet kan skrives ut på norsk og engelsk.',
      'Vaccinations registered for you. The card can be printed in Norwegian and English.',
    ),
    card: true,
    facts: [
      [
        said('Difteri, stivkrampe, kikhoste, polio', 'Diphtheria, tetanus, pertussis, polio'),
        said('14. september 2021', '14 September 2021'),
      ],
      [said('Influensa', 'Influenza'), said('21. oktober 2025', '21 October 2025')],
      [said('Covid-19', 'Covid-19'), said('21. oktober 2025', '21 October 2025')],
    ],
  },
  records: {
    about: said('Dokumenter fra sykehusjournalen din.', 'Documents from your hospital record.'),
    facts: [
      [said('Epikrise, medisinsk avdeling', 'Discharge summary, medicine'), said('8. mai 2024', '8 May 2024')],
      [said('Svar på røntgen av hånd', 'Answer, x-ray of a hand'), said('19. februar 2023', '19 February 2023')],
    ],
  },
  'access-log': {
    about: said(
      'Ansatte ved sykehuset som har sett i journalen din.',
      'Hospital staff who have looked in your record.',
    ),
    facts: [
      [
        said('Lege, medisinsk avdeling', 'Doctor, medicine'),
        said('8. mai 2024, ytelse av helsehjelp', '8 May 2024, provision of care'),
      ],
    ],
  },
  'critical-information': {
    about: said(
      'Sykdommer, allergier og annet som er viktig i en nødsituasjon.',
      'Illnesses, allergies and what else matters in an emergency.',
    ),
    facts: [[said('Allergi', 'Allergy'), said('Ingen kjente', 'None known')]],
  },
  'summary-care-record': {
    about: said(
      'Et sammendrag som helsepersonell kan se. Egne opplysninger kan legges til med full tilgang.',
      'A summary that health personnel can see. Own information can be added with full access.',
    ),
    facts: [
      [said('Nærmeste pårørende', 'Next of kin'), said('Ikke fylt ut', 'Not filled in')],
      [said('Besøk på sykehus', 'Hospital visits'), said('1 siste tre år', '1 in the last three years')],
    ],
  },
  documents: {
    about: said('Vedlegg og dokumenter du har lagret.', 'Attachments and documents you have saved.'),
    facts: [],
  },
  registries: {
    about: said('Helseregistre som har opplysninger om deg.', 'Health registries that hold data about you.'),
    facts: [
      [said('Nasjonalt vaksinasjonsregister', 'National immunisation registry'), said('3 oppføringer', '3 entries')],
      [said('Legemiddelregisteret', 'Prescription registry'), said('2 oppføringer', '2 entries')],
    ],
  },
  research: {
    about: said('Forskning og helseundersøkelser du er med i.', 'Research and health surveys you take part in.'),
    facts: [],
  },
  'patient-travel': {
    about: said(
      'Reiser til og fra behandling. Kravet må sendes innen seks måneder etter reisen.',
      'Travel to and from treatment. A claim must be sent within six months of the travel.',
    ),
    facts: [[said('Krav som er sendt', 'Claims sent'), said('Ingen', 'None')]],
  },
  tools: {
    about: said(
      'Kurs og verktøy du har fått fra en behandler.',
      'Courses and tools you have received from a provider.',
    ),
    facts: [],
  },
  'corona-tools': {
    about: said('Verktøy om covid-19.', 'Tools about covid-19.'),
    facts: [[said('Koronavaksine', 'Covid-19 vaccine'), said('Se Vaksiner', 'See Vaccinations')]],
  },
  'organ-donor-card': {
    about: said(
      'Du kan si ja til å gi organer og oppgi en eller to pårørende. Du må ha fylt 18 år.',
      'You can say yes to giving organs and name one or two relatives. You must be 18.',
    ),
    facts: [[said('Donorkort', 'Donor card'), said('Ikke opprettet', 'Not made')]],
  },
}
