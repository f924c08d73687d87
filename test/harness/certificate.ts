import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Made anew at every start: no key ever lies in the repository. */
export async function makeCertificate(): Promise<Certificate> {
  const pems = await generate([{ name: 'commonName', value: 'fixtures.test' }], { keyType: 'ec' });
  return { key: pems.private, cert: pems.cert };
}
