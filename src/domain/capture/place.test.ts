import assert from 'node:assert/strict';
import test from 'node:test';
import { japanesePlaces } from '#test/capture/japanese-places.ts';
import { knownRecord } from '#test/capture/known-record.ts';
import { proposalFrom } from './proposal.ts';

const known = knownRecord();
const placeIn = (text: string): string => proposalFrom(text, known).place?.value.name ?? '';

test('in Japanese a place is found in whatever construction tells it', () => {
  const missed = japanesePlaces.filter(([text, place]) => placeIn(text) !== place);
  assert.deepEqual(missed.map(([text, place]) => `${place} | ${placeIn(text)} | ${text.slice(0, 40)}`), []);
});

test('of a telephone and a video, the one that was given up for the other is none', () => {
  const mail = (said: string): string => `Objet : Pourparlers Canada-Japon\nBonjour,\nLa rencontre du 4 mars 2025 avec nos homologues japonais : ${said}.`;
  assert.equal(placeIn(mail('une visioconférence plutôt qu’un entretien téléphonique')), 'video conference');
  assert.equal(placeIn(mail('l’entretien téléphonique est remplacé par une visioconférence')), 'video conference');
  assert.equal(placeIn(mail('la visioconférence est remplacée par un entretien téléphonique')), 'telephone');
});

test('a brief that opens with the place and day of its writing tells of the day in its sentence', () => {
  const { when, place } = proposalFrom('日加首脳会談\n【オタワ=2026年3月6日】高市早苗首相は5日、オタワでカナダのカーニー首相と会談した。', known);
  assert.deepEqual([when?.value.start, place?.value.name], ['2026-03-05', 'Ottawa']);
});
