import type { Fault } from './channel.ts';
import { harmless } from './harmless.ts';
import { codeOf, faultOf } from './post.ts';

/** What an SMTP library throws. */
interface SmtpError extends NodeJS.ErrnoException {
  /** The command that failed: `AUTH PLAIN`, `MAIL FROM`. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Why a mail was not sent. @param isLate the time was over */
export function mailFault(cause: unknown, isLate: boolean): Fault {
  const { command = '', responseCode, response = '' } = cause as SmtpError;
  const code = codeOf(cause);
  if (!isLate && /certificate|self.signed|SSL|TLS alert/i.test((cause as Error).message))
    return { code: 'tls', detail: code };
  if (isLate) return { code: 'too-slow', detail: code };
  if (responseCode !== undefined && code !== 'ETLS') {
    // What the server says of a login is left out: some repeat what they were given.
    if (code === 'EAUTH') return { code: 'wrong-password', detail: String(responseCode) };
    const detail = harmless(response, 160) || String(responseCode);
    if (/MAIL FROM/.test(command)) return { code: 'sender-refused', detail };
    if (/RCPT TO/.test(command)) return { code: 'recipient-refused', detail };
    return { code: 'message-refused', detail };
  }
  if (code === 'EAUTH') return { code: 'wrong-password', detail: '' };
  if (code === 'ETLS') return { code: 'no-starttls', detail: '' };
  if (code === 'EPROTOCOL') return { code: 'garbage', detail: '' };
  return { code: faultOf(cause), detail: code };
}
