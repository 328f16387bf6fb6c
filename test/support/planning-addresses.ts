/** Examples of an engagement's life. What ships has been held, so that the step to another day leads back to its page. */
export const planningAddresses: Readonly<Record<string, readonly string[]>> = {
  '/:relationship/plan': ['/ca-jp/plan', '/ca-jp/plan?series=MS-16&when=2027-05', '/ca-jp/plan?kind=ship-visit&when=2027-05-03/2027-05-05', '/ca-jp/plan?kind=exercise'],
  '/:relationship/engagements/:id/amend': ['/ca-jp/engagements/ME-002/amend'],
  '/:relationship/engagements/:id/advance': ['/ca-jp/engagements/ME-002/advance?to=confirmed'],
  '/:relationship/engagements/:id/aftermath': ['/ca-jp/engagements/ME-002/aftermath'],
  '/:relationship/engagements/:id/merge': ['/ca-jp/engagements/ME-184/merge?with=ME-185'],
};
