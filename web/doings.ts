/** What the pages ask leave for, and the route of the API that does it. */
export const doings = {
  pause: 'PUT /people/{who}/pause',
  giveTime: 'POST /people/{who}/bonus',
  answer: 'POST /asks/{id}/answer',
  reportCase: 'POST /cases',
  answerCase: 'POST /cases/{id}/answer',
  finishNotice: 'DELETE /notices/{id}',
  explain: 'GET /why',
  addPeople: 'POST /people',
  changePeople: 'PATCH /people/{id}',
  choose: 'PATCH /people/{who}/choices',
  keepDevices: 'PATCH /devices/{id}',
  readJournal: 'GET /journal',
  readLists: 'GET /lists',
  updateLists: 'POST /lists/update',
  setUp: 'PATCH /household',
  changeSettings: 'PATCH /settings',
  readChannels: 'GET /channels',
  makeBackup: 'GET /backup',
  readAccounts: 'GET /accounts',
} as const;
export type Doing = keyof typeof doings;
