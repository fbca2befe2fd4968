/** A category of names, as `blocklists/categories.json` has it. */
export interface Category {
  readonly id: string;
  readonly group: string;
  readonly title: Text;
  readonly forParents: Text;
  readonly forChildren: Text;
  /** Years; null: at no age. */
  readonly minimumAge: number | null;
}

/** One sentence in each of the house's languages. */
export interface Text {
  readonly en: string;
  readonly ru: string;
}

/** The languages of the house. */
export type Language = keyof Text;

/** The categories that are not for someone of that age, in their order. */
export function blockedAt(age: number, categories: readonly Pick<Category, 'id' | 'minimumAge'>[]): string[] {
  return categories.filter(({ minimumAge }) => minimumAge === null || age < minimumAge).map(({ id }) => id);
}
