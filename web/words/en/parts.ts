export const parts = {
  loading: 'Loading',
  failed: 'That did not work',
  offline: 'The box cannot be reached',
  offlineHint: 'Is this device in your home network, and has the box power?',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  numbers: 'Show the numbers',
  clear: 'Clear the search',
  budgetLeft: (left: string, of: string) => `${left} of ${of} left`,
  budgetSpent: 'used up',
};
