/** Some of the HRIS that Kombo knows, by slug. */
const slugs = { hibob: 'HiBob', personio: 'Personio', remotecom: 'Remote', sapling: 'Sapling' };

/** The list of `GET /tools/hris`. */
export const tools = Object.entries(slugs).map(([id, label]) => ({
  id,
  label,
  internal_label: null,
  assets: {
    logo_url: `https://storage.googleapis.com/kombo-assets/${id}/logo.svg`,
    icon_url: `https://storage.googleapis.com/kombo-assets/${id}/icon.svg`,
    icon_black_url: `https://storage.googleapis.com/kombo-assets/${id}/black.svg`,
  },
  paid_api_details_markdown: null,
  fast_track_details_markdown: null,
  partner_only_details_markdown: null,
  connection_guide_url: null,
  coverage: { read_models: [], write_actions: [], features: [] },
}));
