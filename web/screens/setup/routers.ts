import type { AreaWords } from '../../words/areas.ts';

export type RouterName = keyof AreaWords['routers']['hows'];

/** What a router looks like: lying flat, standing, with so many aerials, or a cube. */
export type Shape = 'flat' | 'standing' | 'two' | 'four' | 'cube';

interface Router {
  /** `null`: it is of no brand, and the words have a name for it. */
  readonly brand: string | null;
  readonly shape: Shape;
  /** Where its pages are, as long as nobody has moved them. */
  readonly page: string;
}

export const routers: Readonly<Record<RouterName, Router>> = {
  fritz: { brand: 'FRITZ!Box', shape: 'flat', page: 'http://fritz.box' },
  keenetic: { brand: 'Keenetic', shape: 'four', page: 'http://my.keenetic.net' },
  'tp-link': { brand: 'TP-Link', shape: 'two', page: 'http://tplinkwifi.net' },
  asus: { brand: 'ASUS', shape: 'four', page: 'http://www.asusrouter.com' },
  mikrotik: { brand: 'MikroTik', shape: 'cube', page: 'http://192.168.88.1' },
  openwrt: { brand: 'OpenWrt', shape: 'two', page: 'http://192.168.1.1' },
  xiaomi: { brand: 'Xiaomi', shape: 'standing', page: 'http://miwifi.com' },
  provider: { brand: null, shape: 'standing', page: 'http://192.168.1.1' },
  other: { brand: null, shape: 'flat', page: 'http://192.168.1.1' },
};

export const routerNames = Object.keys(routers) as RouterName[];

/** What it is called. */
export function titleOf(name: RouterName, { kinds }: AreaWords['routers']): string {
  return routers[name].brand ?? (name === 'provider' ? kinds.provider : kinds.other);
}

/** What is written into the router's field. */
export function valueFor(name: RouterName, address: string): string {
  return name === 'openwrt' ? `6,${address}` : address;
}
