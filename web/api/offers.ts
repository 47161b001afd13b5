// Offers by text: how the marketing of a shop stands, and its campaigns.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type * as shapes from '../../src/contract/marketing.ts';
import { request } from './request.ts';

type Marketing = z.output<typeof shapes.marketingView>;
export type Campaign = z.output<typeof shapes.campaignView>;
export type NewCampaign = z.input<typeof shapes.newCampaign>;
export type CampaignPreview = z.output<typeof shapes.campaignPreview>;

const marketingOf = (shop: string) => ['shops', shop, 'marketing'];
const campaignsOf = (shop: string) => ['shops', shop, 'campaigns'];

export const useMarketing = (shop: string) =>
  useQuery({ queryKey: marketingOf(shop), queryFn: ({ signal }) => request<Marketing>('GET', `/shops/${shop}/marketing`, { signal }) });

export function useResumeMarketing(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('POST', `/shops/${shop}/marketing/resume`),
    onSettled: () => client.invalidateQueries({ queryKey: marketingOf(shop) }),
  });
}

export const useCampaigns = (shop: string) =>
  useQuery({
    queryKey: campaignsOf(shop),
    queryFn: async ({ signal }) => (await request<{ campaigns: Campaign[] }>('GET', `/shops/${shop}/campaigns`, { signal })).campaigns,
  });

// Everybody who has ever agreed is looked at, one by one.
const previewMs = 30_000;
export const usePreviewCampaign = (shop: string) =>
  useMutation({
    mutationFn: (campaign: NewCampaign) =>
      request<CampaignPreview>('POST', `/shops/${shop}/campaigns/preview`, { body: campaign, patienceMs: previewMs }),
  });

function useCampaignChange<Order, Answer>(shop: string, send: (order: Order) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: campaignsOf(shop) }) });
}

export const usePlanCampaign = (shop: string) =>
  useCampaignChange(shop, (campaign: NewCampaign) => request<Campaign>('POST', `/shops/${shop}/campaigns`, { body: campaign }));
export const useCancelCampaign = (shop: string) =>
  useCampaignChange(shop, (campaign: string) => request('POST', `/shops/${shop}/campaigns/${campaign}/cancel`));
