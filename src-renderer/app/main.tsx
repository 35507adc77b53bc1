import { createRoot } from 'react-dom/client';
import { openHost } from '../host/open-host.ts';

const root = document.getElementById('root');
if (root) createRoot(root).render('FairDesk');
void openHost()('app.info', {});
