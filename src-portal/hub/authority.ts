import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** PEM of a certificate and of its key (PKCS #8). */
export type CertifiedKey = { certificate: string; key: string };

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;
/** A laptop whose clock is some days behind must accept it too. */
const backdatedMs = 30 * dayMs;
const authorityValidMs = 20 * 365 * dayMs;
/** Longer than any fair; issued anew whenever a hub starts. Below the 398 days that browsers accept. */
const hubValidMs = 90 * dayMs;

/** The certificate authority of one office: made with its first hub, kept sealed in the records, pinned by every station. */
export async function createAuthority(workspace: string, now: Date): Promise<CertifiedKey> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const name = `CN=FairDesk ${workspace.slice(0, 8)}`;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: newSerial(),
      subject: name,
      issuer: name,
      notBefore: new Date(now.getTime() - backdatedMs),
      notAfter: new Date(now.getTime() + authorityValidMs),
      publicKey: keys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.digitalSignature, true),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto as Crypto),
      ],
    },
    webcrypto as Crypto,
  );
  return { certificate: certificate.toString('pem'), key: await keyPem(keys.privateKey) };
}

/**
 * A certificate of the authority for a hub: its constant name and the addresses that it has now.
 *
 * @param names DNS names; @param addresses IP addresses
 */
export async function issueHubCertificate(
  authority: CertifiedKey,
  names: readonly string[],
  addresses: readonly string[],
  now: Date,
): Promise<CertifiedKey> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const certificate = await X509CertificateGenerator.create(
    {
      serialNumber: newSerial(),
      subject: `CN=${names[0] ?? 'hub'}`,
      issuer: issuer.subject,
      notBefore: new Date(now.getTime() - backdatedMs),
      notAfter: new Date(now.getTime() + hubValidMs),
      publicKey: keys.publicKey,
      signingKey: await signingKey(authority.key),
      signingAlgorithm: algorithm,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension([
          ...names.map((value) => ({ type: 'dns' as const, value })),
          ...addresses.map((value) => ({ type: 'ip' as const, value })),
        ]),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto as Crypto),
        await AuthorityKeyIdentifierExtension.create(issuer.publicKey, false, webcrypto as Crypto),
      ],
    },
    webcrypto as Crypto,
  );
  return {
    certificate: `${certificate.toString('pem')}\n${authority.certificate}`,
    key: await keyPem(keys.privateKey),
  };
}

function newSerial(): string {
  return Buffer.from(webcrypto.getRandomValues(new Uint8Array(15))).toString('hex');
}

async function keyPem(key: CryptoKey): Promise<string> {
  return PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

async function signingKey(pem: string): Promise<CryptoKey> {
  const bytes = PemConverter.decodeFirst(pem);
  return (await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign'])) as CryptoKey;
}
