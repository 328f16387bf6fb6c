import type { Kind } from '#domain/engagement/engagement.ts';
import type { DraftField } from './draft.ts';

/** Kinds that are planned with the same form. */
export const forms = ['talks', 'visit', 'ship-visit', 'exercise', 'exchange', 'workshop'] as const;
export type Form = (typeof forms)[number];

const formOfKind: Readonly<Record<Kind, Form>> = {
  summit: 'talks', ministerial: 'talks', 'vice-ministerial': 'talks', officials: 'talks', 'staff-talks': 'talks', agreement: 'talks', parliamentary: 'talks', other: 'talks',
  visit: 'visit', 'ship-visit': 'ship-visit', exercise: 'exercise', operation: 'exercise', exchange: 'exchange', workshop: 'workshop', symposium: 'workshop',
};
export const formOf = (kind: Kind): Form => formOfKind[kind];

/** What is asked for first of each, beside the three that are needed. */
const asked: Readonly<Record<Form, readonly DraftField[]>> = {
  talks: ['host', 'third', 'place', 'participants_a', 'rank_a', 'participants_b', 'rank_b', 'topics'],
  visit: ['host', 'third', 'place', 'participants_a', 'rank_a', 'participants_b', 'rank_b'],
  'ship-visit': ['host', 'ports', 'participants_a', 'participants_b', 'linked'],
  exercise: ['host', 'third', 'place', 'ports', 'participants_a', 'participants_b', 'linked'],
  exchange: ['host', 'place', 'participants_a', 'participants_b'],
  workshop: ['host', 'third', 'place', 'topics', 'participants_a', 'participants_b'],
};

const optional: readonly DraftField[] = [
  'until', 'host', 'third', 'place', 'occasion', 'participants_a', 'rank_a', 'lead_a', 'participants_b', 'rank_b', 'lead_b', 'topics', 'ports', 'linked', 'initiative', 'level', 'track', 'source', 'source_date', 'confidence', 'note', 'count_only', 'context',
];

/** Optional fields of a form: those of its kind, and all the others. */
export const fieldsOfForm = (form: Form): { readonly first: readonly DraftField[]; readonly further: readonly DraftField[] } =>
  ({ first: asked[form], further: optional.filter((field) => !asked[form].includes(field)) });
