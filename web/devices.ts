import { useEffect } from 'preact/hooks';
import { useApp } from './app-context.ts';
import type { Answer, Client } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import { sources } from './sources.ts';

/** The family's devices, who else asks, and where this browser is. */
export type DevicesHere = Answer<Client['devices']['$get']>;
export type Device = DevicesHere['devices'][number];
export type Newcomer = DevicesHere['newcomers'][number];

/** Milliseconds between two looks: devices come and go, and the house does not call for each. */
const every = 5_000;

export function useDevices(): Resource<DevicesHere> {
  const { client } = useApp();
  const devices = useResource(...sources.devices(client));
  const { reload } = devices;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') reload();
    }, every);
    return () => clearInterval(timer);
  }, [reload]);
  return devices;
}
