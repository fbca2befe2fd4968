import type { DeskFault } from '../../app/desk/desk-folder.ts';

/** Everything the commands say of a desk, in English. */
export const deskEn = {
  password: (name: string) => `A password for ${name} (it is not shown): `,
  passwordMissing: 'Nobody is here to type a password: name a file that holds it with --password-file.',
  passwordFile: (file: string, reason: string) => `The password cannot be read from ${file}: ${reason}`,
  made: (folder: string, reviewer: string) => `The desk lies in ${folder}, and ${reviewer} decides.`,
  key: (key: string) => `Homes believe it by this key, "desk.key" in their settings: ${key}`,
  keep: 'Keep a copy of the file desk.pem: without it no home believes what the desk decides.',
  next: (folder: string) => `To open it: domovoy desk serve ${folder}`,
  added: (name: string) => `${name} decides too.`,
  open: (url: string) => `The desk is open for reviewers: ${url}/inbox`,
  forHomes: (url: string) => `For homes, "desk.url" in their settings: ${url}`,
  proxied: 'A proxy stands before it: it must speak HTTPS, keep Host, and write the address into X-Forwarded-For.',
  closing: 'The desk closes.',
  notAnEndpoint: (text: string) => `"${text}" is no address with a port. Write 127.0.0.1:8540.`,
  failed: (reason: string) => `The desk cannot be opened: ${reason}`,
  faults: {
    'there-already': () => 'There is a desk in this folder already, and it is never written over.',
    'no-desk': () => 'There is no desk in this folder. `domovoy desk init <folder>` makes one.',
    'not-a-name': () => 'This is no name for a reviewer: up to 40 letters, without hidden signs.',
    'name-taken': () => 'A reviewer has this name already.',
    'weak-password': () => 'The password is too weak: eight letters at least, not all the same, and not the name.',
    failed: (code: string) => `The disk refuses: ${code}`,
  } satisfies Record<DeskFault['fault'], (code: string) => string>,
};
