import type { TablePaginationConfig } from 'antd';

/**
 * Pages of a table: no keys where one page holds all.
 *
 * @param at the page, from 1, where something else than the table decides it
 */
export function pages(
  pageSize: number,
  at?: { current: number; onChange(page: number): void },
): TablePaginationConfig {
  return { ...at, pageSize, showSizeChanger: false, hideOnSinglePage: true };
}
