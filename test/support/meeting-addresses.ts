/** Examples of the inside of a meeting and of its commitments. Nothing of them ships, so that some answer "not found". */
export const meetingAddresses: Readonly<Record<string, readonly string[]>> = {
  '/:relationship/commitments/:id': ['/ca-jp/commitments/CM-0'],
  '/:relationship/commitments/:id/amend': ['/ca-jp/commitments/CM-0/amend'],
  '/:relationship/commitments/:id/close': ['/ca-jp/commitments/CM-0/close'],
  '/:relationship/commitments/export': ['/ca-jp/commitments/export?format=csv', '/ca-jp/commitments/export?format=json'],
  '/:relationship/engagements/:id/commitments': ['/ca-jp/engagements/ME-002/commitments'],
  '/:relationship/engagements/:id/delegation': ['/ca-jp/engagements/ME-002/delegation'],
  '/:relationship/engagements/:id/delegation/:delegate': ['/ca-jp/engagements/ME-002/delegation/DG-0'],
  '/:relationship/engagements/:id/officials': ['/ca-jp/engagements/ME-002/officials'],
  '/:relationship/engagements/:id/agenda': ['/ca-jp/engagements/ME-002/agenda'],
  '/:relationship/engagements/:id/agenda/:item': ['/ca-jp/engagements/ME-002/agenda/AG-0'],
  '/:relationship/engagements/:id/discussions': ['/ca-jp/engagements/ME-002/discussions'],
  '/:relationship/engagements/:id/discussions/new': ['/ca-jp/engagements/ME-002/discussions/new?kind=agreed', '/ca-jp/engagements/ME-002/discussions/new?kind=one-sided'],
  '/:relationship/engagements/:id/discussions/:discussion': ['/ca-jp/engagements/ME-002/discussions/DN-0'],
  '/:relationship/series/:id/subgroups': ['/ca-jp/series/SS-20/subgroups'],
  '/:relationship/subgroups/:id': ['/ca-jp/subgroups/SG-0'],
  '/:relationship/subgroups/:id/amend': ['/ca-jp/subgroups/SG-0/amend'],
};
