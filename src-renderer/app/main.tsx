import { createRoot } from 'react-dom/client';
import { openHost } from '../host/open-host.ts';
import './app.css';
import { Root } from './root.tsx';
import { listenForInstallOffer } from '../ui/install-offer.ts';

listenForInstallOffer();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<Root host={openHost()} />);
