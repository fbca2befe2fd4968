/** What the box proves over HTTPS that it is itself with. */
export interface Certificate {
  /** Both in PEM. */
  readonly key: string;
  readonly certificate: string;
}
