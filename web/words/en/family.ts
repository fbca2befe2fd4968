export const family = {
  everyone: 'Everyone',
  strangers: 'Devices of nobody',
  closed: {
    paused: 'Paused',
    bedtime: 'Bedtime',
    school: 'School time',
    quiet: 'Quiet time',
    budget: 'Time used up',
  },
  total: 'The Internet',
};
