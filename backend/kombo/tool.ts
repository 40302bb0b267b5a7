import type { PostConnectCreateLinkRequestBody } from '@kombo-api/sdk/models';

export type KomboTool = NonNullable<PostConnectCreateLinkRequestBody['integration_tool']>;

/** HRIS of which Kombo uses another name than our catalogue. */
const otherNames: Readonly<Record<string, string>> = { kallidus: 'sapling', remote: 'remotecom' };

/** What Kombo calls an HRIS of our catalogue: the same with two exceptions. */
export const komboTool = (hris: string): KomboTool => (otherNames[hris] ?? hris) as KomboTool;
