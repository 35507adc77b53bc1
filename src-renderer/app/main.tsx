import { createRoot } from 'react-dom/client';
import { isGuestRefused, openHost } from '../host/open-host.ts';
import { loadLanguage, speak } from '../locale/language.ts';
import { notLoaded } from '../locale/not-loaded.ts';
import './app.css';
import { readPreferences } from './preferences.ts';
import { GuestRefused } from './start/guest-refused.tsx';
import { Root } from './root.tsx';
import { listenForInstallOffer } from '../shared/install-offer.ts';

listenForInstallOffer();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const drawn = createRoot(root);
void draw();

/** Nothing is drawn before there are sentences to draw it with. */
async function draw(): Promise<void> {
  const { language } = readPreferences();
  try {
    const [isRefused] = await Promise.all([isGuestRefused(), loadLanguage(language)]);
    speak(language);
    drawn.render(isRefused ? <GuestRefused /> : <Root host={openHost()} />);
  } catch (error) {
    console.error('The page was not loaded:', error);
    drawn.render(notLoaded.map((sentence) => <p key={sentence}>{sentence}</p>));
  }
}
