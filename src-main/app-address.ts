/** The scheme of our own pages; no page of FairDesk ever comes from anywhere else. */
export const appScheme = 'app';

/** The origin of the app. It names the database: never change it. */
export const appOrigin = `${appScheme}://desk`;

/** Documents that are only printed live at an origin of their own, without any script. */
export const printOrigin = `${appScheme}://print`;
