/** What the talks are about. */
import { isIt, type FindingRule, type Outcome } from '../finding.ts';
import { idsOf, type Ground } from '../ground.ts';
import { agreedTopics, isSecurityPhrase, silentTopics } from '../topic-coverage.ts';

function economyFirst(ground: Ground): Outcome {
  const summits = ground.held.filter(({ kind, level }) => kind === 'summit' && level === 'bilateral');
  const phrases = summits.flatMap(({ topics }) => topics);
  if (phrases.length === 0) return { verdict: 'not-computable', missing: ['summit-agendas'] };
  const security = phrases.filter((phrase) => isSecurityPhrase(ground, phrase));
  return {
    verdict: 'undetermined', figures: { meetings: summits.length, topics: phrases.length, share: security.length / phrases.length },
    missing: ['summit-agendas'], evidence: idsOf(summits),
  };
}

/** Peacekeeping leads when no other agreed global topic is on the agenda of more engagements at the global level. */
function peacekeepingFirst(ground: Ground): Outcome {
  const counts = new Map<string, string[]>();
  for (const { id, level, topics } of ground.held) {
    if (level !== 'global') continue;
    const own = new Set(topics.flatMap((phrase) => (ground.record.topicsOfPhrase.get(phrase) ?? []).map((topic) => /^ST-G\d/.exec(topic)?.[0] ?? '')));
    for (const topic of own) if (topic) counts.set(topic, [...(counts.get(topic) ?? []), id]);
  }
  const peacekeeping = counts.get('ST-G2') ?? [];
  const others = Math.max(0, ...[...counts].filter(([topic]) => topic !== 'ST-G2').map(([, ids]) => ids.length));
  if (counts.size === 0) return { verdict: 'not-computable', missing: ['records', 'visibility'] };
  return { verdict: isIt(peacekeeping.length > others), figures: { first: peacekeeping.length, most: others }, missing: ['visibility'], evidence: peacekeeping };
}

/** Agreed topics that were on no agenda for five years. */
function someSilent(ground: Ground): Outcome {
  const agreed = agreedTopics(ground);
  if (agreed.length === 0) return { verdict: 'not-computable', missing: ['agreed-priorities'] };
  const silent = idsOf(silentTopics(ground));
  return { verdict: isIt(silent.length > 0), figures: { topics: agreed.length, silent: silent.length }, missing: ['coverage'], evidence: silent };
}

export const topicFindings: readonly FindingRule[] = [
  { id: 'economy-first', study: 'SF-15', answer: economyFirst },
  { id: 'peacekeeping-first', study: 'SF-24', answer: peacekeepingFirst },
  { id: 'silent-topics', study: null, answer: someSilent },
];
