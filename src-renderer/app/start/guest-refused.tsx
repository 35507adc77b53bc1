import { say } from '../../locale/say.ts';

/** A browser at a hub whose certificate it does not believe: why nothing may be recorded here, and what to do. */
export function GuestRefused() {
  return (
    <main style={{ maxWidth: 640, margin: '64px auto', padding: '0 24px', lineHeight: 1.7, fontSize: 16 }}>
      <h1 style={{ fontSize: 24 }}>{say('start.guest.title')}</h1>
      <p>{say('start.guest.why')}</p>
      <ol>
        <li>
          <a href="/fairdesk-authority.crt" download>
            {say('start.guest.download')}
          </a>
        </li>
        <li>{say('start.guest.install')}</li>
        <li>{say('start.guest.again')}</li>
      </ol>
    </main>
  );
}
