/** A label in both languages, as record declarations have them. */
export type Label = { readonly label: string; readonly en: string };
