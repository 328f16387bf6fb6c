/** Pages of the programme that are of one row. */
export const programmeAddresses: Readonly<Record<string, readonly string[]>> = {
  '/:relationship/programme/goals/:id': ['/ca-jp/programme/goals/SG-4'],
  '/:relationship/programme/goals/:id/edit': ['/ca-jp/programme/goals/SG-4/edit'],
  '/:relationship/programme/initiatives/:id': ['/ca-jp/programme/initiatives/SN-1'],
  '/:relationship/programme/initiatives/:id/edit': ['/ca-jp/programme/initiatives/SN-1/edit'],
  '/:relationship/programme/constraints/:id/edit': ['/ca-jp/programme/constraints/SK-1/edit'],
  '/:relationship/programme/topics/:id': ['/ca-jp/programme/topics/ST-B3.5', '/ca-jp/programme/topics/ST-G?from=2010&to=2020'],
  '/:relationship/programme/recommendations/:id': ['/ca-jp/programme/recommendations/SC-1'],
  // None ships: test/story/priorities.test.ts looks at a round that is played.
  '/:relationship/programme/priorities/:id': ['/ca-jp/programme/priorities/PR-NONE'],
};
