// What people and keys did in a shop, newest first, page by page.
import { useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/members.ts';
import { request } from './request.ts';

type AuditPage = z.infer<typeof shapes.auditPage>;

export const useAudit = (shop: string) =>
  useInfiniteQuery({
    queryKey: ['shops', shop, 'audit'],
    queryFn: ({ pageParam, signal }) =>
      request<AuditPage>(
        'GET',
        `/shops/${shop}/audit?${new URLSearchParams({ limit: '50', ...(pageParam ? { before: pageParam } : {}) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
