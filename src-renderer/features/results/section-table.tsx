import { say } from '../../locale/say.ts';
import type { Figure } from '../../../src-core/results/figure.ts';
import type { Section } from './report-sections.ts';

/** Opens the rows of a figure: what they are called, and what counts (口径). */
export type OpenRows = (figure: Figure, title: string, what: string) => void;

type Props = { section: Section; onOpen: OpenRows };

/** A section as a table; every number opens the rows it was counted from. */
export function SectionTable({ section, onOpen }: Props) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{say('results.column.group')}</th>
          {section.columns.map((column) => (
            <th key={column.name} scope="col" title={column.what}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {row.figures.map((figure, index) => (
              <td key={section.columns[index]?.name}>
                <FigureButton
                  figure={figure}
                  title={`${row.label} ${section.columns[index]?.label ?? ''}`}
                  what={section.columns[index]?.what ?? ''}
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

type ButtonProps = { figure: Figure; title: string; what: string; onOpen: OpenRows };

/** A number that opens its rows; a plain number where there is nothing to open. */
export function FigureButton({ figure, title, what, onOpen }: ButtonProps) {
  const count = figure.value.toLocaleString('en-US');
  if (figure.ids.length === 0) return <span>{count}</span>;
  return (
    <button
      type="button"
      className="figure"
      aria-label={say('results.openRows', { what: title, count })}
      onClick={() => onOpen(figure, title, what)}
    >
      {count}
    </button>
  );
}
