import type { Caller, Role, Scope } from './caller.ts';

/** Who may call a route. */
export type Access =
  /** Whoever is at home and no child: nobody has signed in yet. */
  | { readonly to: 'anyone' }
  /** An account of that role or more, and a token with that scope; `null`: no token. */
  | { readonly to: Role; readonly scope: Scope | null };

export const anyone: Access = { to: 'anyone' };

/** Caregivers and parents. */
export const caregivers = (scope: Scope | null): Access => ({ to: 'caregiver', scope });

/** Parents alone. */
export const parents = (scope: Scope | null): Access => ({ to: 'parent', scope });

/** `sign-in`: nobody is known to be there; `forbidden`: whoever it is may not. */
export type Admission = 'admitted' | 'sign-in' | 'forbidden';

/** May this caller use a route of that access? */
export function admit(caller: Caller, access: Access): Admission {
  switch (caller.kind) {
    case 'child':
      return 'forbidden';
    case 'anonymous':
      return access.to === 'anyone' ? 'admitted' : 'sign-in';
    case 'account':
      return access.to === 'parent' && caller.role !== 'parent' ? 'forbidden' : 'admitted';
    case 'token':
      if (access.to === 'anyone') return 'admitted';
      return access.scope !== null && caller.scopes.includes(access.scope) ? 'admitted' : 'forbidden';
  }
}
