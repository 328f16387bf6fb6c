/** Examples of the inside of a meeting and of its commitments. Nothing of them ships, so that some answer "not found". */
export const meetingAddresses: Readonly<Record<string, readonly string[]>> = {
  '/:relationship/commitments/:id': ['/ca-jp/commitments/CM-0'],
  '/:relationship/commitments/:id/amend': ['/ca-jp/commitments/CM-0/amend'],
  '/:relationship/commitments/:id/close': ['/ca-jp/commitments/CM-0/close'],
  '/:relationship/commitments/export': ['/ca-jp/commitments/export?format=csv', '/ca-jp/commitments/export?format=json'],
  '/:relationship/engagements/:id/commitments': ['/ca-jp/engagements/ME-002/commitments'],
};
