import type { CommandShape } from '../command-shape.ts';
import { add } from './family/add.ts';
import { no, yes } from './family/answers.ts';
import { ask } from './family/ask.ts';
import { asks } from './family/asks.ts';
import { bonus } from './family/bonus.ts';
import { change } from './family/change.ts';
import { device } from './family/device.ts';
import { devices } from './family/devices.ts';
import { except, unexcept } from './family/exceptions.ts';
import { exportFamily } from './family/export.ts';
import { forget } from './family/forget.ts';
import { grant, revoke } from './family/grants.ts';
import { importFamily } from './family/import.ts';
import { merge } from './family/merge.ts';
import { pause, resume } from './family/pauses.ts';
import { presets } from './family/presets.ts';
import { remove } from './family/remove.ts';
import { allow, deny, unrule } from './family/rules.ts';
import { set } from './family/set.ts';
import { show } from './family/show.ts';
import { strangers } from './family/strangers.ts';
import { undo } from './family/undo.ts';
import { unset } from './family/unset.ts';
import { dayStart, zone } from './family/wall.ts';

/** What a parent can do at the command line, in the order of the help. */
export const familyCommands: readonly CommandShape[] = [
  show,
  add,
  change,
  remove,
  device,
  devices,
  merge,
  forget,
  presets,
  set,
  unset,
  allow,
  deny,
  unrule,
  pause,
  resume,
  grant,
  revoke,
  bonus,
  except,
  unexcept,
  ask,
  asks,
  yes,
  no,
  undo,
  zone,
  dayStart,
  strangers,
  exportFamily,
  importFamily,
];
