import { say } from '../../locale/say.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import type { Section } from './report-sections.ts';

type Props = { section: Section; onOpen(figure: Figure, what: string): void };

/** A section as a table; every number opens the rows it was counted from. */
export function SectionTable({ section, onOpen }: Props) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{say('results.column.group')}</th>
          {section.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">{row.label}</th>
            {row.figures.map((figure, index) => (
              <td key={section.columns[index]}>
                <FigureButton
                  figure={figure}
                  what={`${row.label} ${section.columns[index] ?? ''}`}
                  onOpen={onOpen}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number that opens its rows; a plain number where there is nothing to open. */
export function FigureButton({
  figure,
  what,
  onOpen,
}: {
  figure: Figure;
  what: string;
  onOpen: Props['onOpen'];
}) {
  const count = figure.value.toLocaleString('en-US');
  if (figure.ids.length === 0) return <span>{count}</span>;
  return (
    <button
      type="button"
      className="figure"
      aria-label={say('results.openRows', { what, count })}
      onClick={() => onOpen(figure, what)}
    >
      {count}
    </button>
  );
}
