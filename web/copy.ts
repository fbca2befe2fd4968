/**
 * Copies what is selected; false: it must be done by hand. The newer way to the clipboard is closed to pages without HTTPS,
 * as they are in most homes.
 */
export function copySelection(): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- see above: there is no other over plain HTTP
  return document.execCommand('copy');
}
