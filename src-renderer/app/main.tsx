import { createRoot } from 'react-dom/client';
import { isGuestRefused, openHost } from '../host/open-host.ts';
import './app.css';
import { GuestRefused } from './start/guest-refused.tsx';
import { Root } from './root.tsx';
import { listenForInstallOffer } from '../shared/install-offer.ts';

listenForInstallOffer();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const drawn = createRoot(root);
void isGuestRefused().then((isRefused) =>
  drawn.render(isRefused ? <GuestRefused /> : <Root host={openHost()} />),
);
