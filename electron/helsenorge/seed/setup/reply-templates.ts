import { type ReplyTemplate, replyTemplates } from '@shared/inbox/templates'
import { type Put, put } from '../lib/steps'
import { CLINIC_ID } from './people-of-the-clinic'

const TEMPLATES: readonly Pick<ReplyTemplate, 'id' | 'name' | 'body'>[] = [
  {
    id: 'reply-fine-results',
    name: 'Fine prøvesvar',
    body: 'Hei {fornavn}!\n\nPrøvene dine er fine. Du trenger ikke gjøre noe mer nå.\n\nHilsen {meg}, {klinikk}',
  },
  {
    id: 'reply-book-time',
    name: 'Bestill time',
    body: 'Hei {fornavn}!\n\nDette må vi se på sammen. Bestill en time hos {fastlege} på HelseNorge, eller ring oss på {telefon}.\n\nHilsen {meg}',
  },
  {
    id: 'reply-sick-leave',
    name: 'Sykmelding forlenget',
    body: 'Hei {fornavn}!\n\nSykmeldingen er forlenget fra {dato}. Ta kontakt før den går ut hvis du ikke er på vei tilbake i arbeid.\n\nHilsen {meg}',
  },
]

/** The clinic's own prepared answers; sick leave that is to be extended is what e-consultations are good for (S189). */
export const replyTemplateRows = (): Put[] =>
  TEMPLATES.map((template) => put(replyTemplates, { ...template, clinicId: CLINIC_ID, ownerId: null }))
