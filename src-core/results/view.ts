/**
 * Where figures stand without being asked for: `totals` of the whole fair (screen, paper, portal), `tables` on screen and paper,
 * `workbook` its summary sheet, `overview` one line for each fair. A column of a platform template may ask for every measure.
 */
export type View = 'totals' | 'tables' | 'workbook' | 'overview';

/** Whether a measure or a dimension stands in a view. */
export function standsIn(view: View, { views }: { readonly views?: readonly View[] }): boolean {
  return views === undefined || views.includes(view);
}
