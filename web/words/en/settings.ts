export const settings = {
  title: 'Settings',
  parts: {
    look: { title: 'Look', hint: 'Language and colours' },
    network: { title: 'Network', hint: 'Where the box is, and what the router must know' },
    upstreams: { title: 'Who is asked', hint: 'Who tells the box where sites are' },
    notices: { title: 'Notices', hint: 'Mail, messages and the weekly letter' },
    accounts: { title: 'Accounts', hint: 'Passwords, who else may come in, programs' },
    backup: { title: 'Backup', hint: 'Keep it, and bring it back' },
    updates: { title: 'Updates', hint: 'Which version this is' },
  },
  onThisDevice: 'On this device',
  theme: 'Colours',
  themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  lookHint: 'Others see the pages as they like them.',
};
