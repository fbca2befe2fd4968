/** Below it lie names that no one but this house is asked for: `<token>.check.domovoy.home.arpa`. */
const checkZone = 'check.domovoy.home.arpa';

/** The self-tests in the starter lists: nobody gets the first, no child the second. */
const adsZone = 'ads.domovoy.test';
const adultZone = 'adult.domovoy.test';

/** Names by which a device tries whether it is protected. */
export interface TrialNames {
  /** Who asks for it comes by us. */
  readonly check: string;
  /** It is blocked for everyone. */
  readonly blocked: string;
}

/** What a child's device opens to see that it is protected. */
export const childTrialName = adultZone;

/** @param token lower-case letters and digits, of which nobody else can know */
export function trialNamesOf(token: string): TrialNames {
  return { check: `${token}.${checkZone}`, blocked: `${token}.${adsZone}` };
}

/** Is a name in lower case one of those by which devices try? */
export function isTrialName(name: string): boolean {
  return name.endsWith(`.${checkZone}`) || name.endsWith(`.${adsZone}`) || name === adultZone;
}

/** A device asked for such a name. */
export interface TrialAsk {
  readonly name: string;
  readonly address: string;
  readonly isBlocked: boolean;
}

/** Where the parents' pages ask for them. */
export const trialPage = '/setup/test';
