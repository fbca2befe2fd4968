export const parts = {
  loading: 'Loading',
  failed: 'That did not work',
  offline: 'The box cannot be reached',
  offlineHint: 'Is this device in your home network, and has the box power?',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  forParents: 'This is for parents',
  forParentsHint:
    'You can see how each child stands, pause, give more time and answer what they ask. All of that is on Today.',
  forGrownUps: 'These pages are for grown-ups',
  numbers: 'Show the numbers',
  clear: 'Clear the search',
  budgetLeft: (left: string, of: string) => `${left} of ${of} left`,
  budgetSpent: 'used up',
};
