// Passkeys: the browser's own key store speaks to the server, nothing secret passes through this page.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { requestAuth } from './request.ts';
import { useSignIn } from './session.ts';

export type Passkey = { id: string; name: string | null; createdAt: string };

export const canUsePasskeys = (): boolean => 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** The person has closed the browser's dialog, or it found no key. */
class NoPasskey extends Error {
  override name = 'NoPasskey';
}

async function withKeyStore(ask: () => Promise<Credential | null>, otherwise: string): Promise<unknown> {
  try {
    const credential = await ask();
    if (credential) return (credential as PublicKeyCredential).toJSON();
  } catch (cause) {
    throw new NoPasskey(otherwise, { cause });
  }
  throw new NoPasskey(otherwise);
}

export const useSignInByPasskey = () =>
  useSignIn(async () => {
    const options = await requestAuth<PublicKeyCredentialRequestOptionsJSON>('GET', '/passkey/generate-authenticate-options');
    const response = await withKeyStore(
      () => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
      'No passkey was used. Sign in with your password, or have a link mailed to you.',
    );
    return await requestAuth('POST', '/passkey/verify-authentication', { body: { response } });
  });

const key = ['passkeys'];
export const usePasskeys = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => requestAuth<Passkey[]>('GET', '/passkey/list-user-passkeys', { signal }) });

export function useAddPasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => {
      const options = await requestAuth<PublicKeyCredentialCreationOptionsJSON>('GET', '/passkey/generate-register-options');
      const response = await withKeyStore(
        () => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
        'No passkey was made. Try again, and confirm in the dialog of your browser or phone.',
      );
      return await requestAuth('POST', '/passkey/verify-registration', { body: { response, name } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}

export function useDeletePasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => requestAuth('POST', '/passkey/delete-passkey', { body: { id } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
