import type { RegisterService, Said } from '@shared/citizen/registers'

const said = (nb: string, en: string): Said => ({ nb, en })

/** What the page of a register says at its head (S125-S150). Medicines have a page of their own. */
export const about: Record<Exclude<RegisterService, 'prescriptions'>, Said> = {
  'home-care-visits': said(
    'Varsel når hjemmetjenesten har vært på besøk.',
    'A notification when home care has been on a visit.',
  ),
  referrals: said(
    'Henvisninger til sykehus og spesialister, med status og time.',
    'Referrals to hospitals and specialists, with status and appointment.',
  ),
  vaccinations: said(
    'Vaksinene som er meldt til Nasjonalt vaksinasjonsregister. Kortet skrives ut på norsk og engelsk.',
    'The vaccinations reported to the national immunisation registry. The card is printed in Norwegian and English.',
  ),
  records: said(
    'Dokumenter fra sykehusjournalen. De ligger bare i journalen; vil du beholde en kopi, lagrer du den i Dokumenter.',
    'Documents from the hospital record. They exist in the record only; to keep a copy, save it to Documents.',
  ),
  'access-log': said(
    'Ansatte ved sykehuset som har åpnet journalen, og hvorfor.',
    'Hospital staff who have opened the record, and why.',
  ),
  'critical-information': said(
    'Overfølsomhet og annet som helsepersonell må vite i en nødsituasjon. Legekontoret har registrert det.',
    'Hypersensitivity and what else health personnel must know in an emergency. The doctor’s surgery has registered it.',
  ),
  'summary-care-record': said(
    'Et sammendrag som helsepersonell kan se når de gir helsehjelp.',
    'A summary that health personnel can see when they provide care.',
  ),
  registries: said(
    'Nasjonale helseregistre som har opplysninger, og hvor mange oppføringer de har.',
    'National health registries that hold data, and how many entries they have.',
  ),
  research: said('Forskning og helseundersøkelser du er med i.', 'Research and health surveys you take part in.'),
  tools: said('Kurs og verktøy du har fått fra en behandler.', 'Courses and tools you have received from a provider.'),
  'corona-tools': said('Verktøy om covid-19.', 'Tools about covid-19.'),
}
