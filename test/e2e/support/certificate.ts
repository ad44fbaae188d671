import { generate } from 'selfsigned';

/** A key and a certificate that nobody has signed, good for an hour. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'site.test' }], {
    keyType: 'ec',
    notAfterDate: new Date(Date.now() + 3_600_000),
  });
  return { key, cert };
}
