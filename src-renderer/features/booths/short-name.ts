const legalForm = /(股份有限公司|有限责任公司|有限公司|集团公司|总公司|分公司|公司)$/;

/** A firm's name without its legal form, for places too small for all of it; the whole name stands in the title. */
export function shortName(name: string): string {
  const short = name.replace(legalForm, '').replace(/[((][^))]*[))]$/, '');
  return short.length >= 2 ? short : name;
}
