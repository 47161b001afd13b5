// What has been asked of the server and is still good: the cache that all pages share.
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isFresh } from './kept.ts';
import { Refusal } from './request.ts';
import { meKey } from './session.ts';

// The server is often this very machine, so what the browser thinks of the internet says nothing about it.
export const queryClient = new QueryClient({
  defaultOptions: {
    // What an earlier visit has kept is read anew, however young.
    queries: { networkMode: 'always', retry: false, staleTime: ({ state }) => (isFresh(state.dataUpdatedAt) ? 5000 : 0) },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({
    // Signed out elsewhere, or for too long: whoever asks next who is signed in learns it, and the routes lead to the sign-in.
    onError: (error, query) => {
      if (error instanceof Refusal && error.status === 401 && query.queryKey[0] !== meKey[0])
        void queryClient.invalidateQueries({ queryKey: meKey });
    },
  }),
});
