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

/** What one person may see. */
export interface Profile {
  readonly id: string;
  /** Categories this person does not see, the gravest first: the first that a name has is the one we name. */
  readonly blocked: readonly string[];
}

/** The profile that a person of this age starts with: what is meant for older people is blocked. */
export function profileForAge(id: string, age: number, categories: readonly Category[]): Profile {
  const blocked = categories.filter(({ minimumAge }) => minimumAge === null || age < minimumAge);
  return { id, blocked: blocked.map((category) => category.id) };
}
