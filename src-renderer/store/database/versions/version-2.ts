/** Version 2 finds the entries of the audit trail that speak of one fair: an export, a print. Others are not indexed. */
export const version2: Readonly<Record<string, string>> = {
  commits: 'n, group, settings.about.fair',
};
