import makeQr from 'qrcode-generator';

/** Modules of light around a code, as ISO/IEC 18004 asks for. */
const quiet = 4;

/** A QR code as the `d` of a path within a square of so many modules: dark runs, row by row. */
export function drawQr(text: string): { readonly size: number; readonly path: string } {
  const code = makeQr(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row++) {
    for (let from = 0; from < count; from++) {
      let to = from;
      while (to < count && code.isDark(row, to)) to++;
      if (to === from) continue;
      path += `M${from + quiet} ${row + quiet}h${to - from}v1H${from + quiet}z`;
      from = to;
    }
  }
  return { size: count + 2 * quiet, path };
}
