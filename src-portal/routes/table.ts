import { type Html, html } from '../html.ts';

/** A table of the office page: whole numbers in groups of three, and a word where there are no lines. */
export function table(
  heads: readonly (string | Html)[],
  rows: readonly (readonly (string | number)[])[],
): Html {
  if (rows.length === 0) return html`<p>还没有。</p>`;
  return html`<table>
    <thead>
      <tr>
        ${heads.map((each) => html`<th scope="col">${each}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((each) => html`<td>${typeof each === 'number' ? each.toLocaleString('en-US') : each}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
