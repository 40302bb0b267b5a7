interface Agent {
  userAgent: string;
  userAgentData?: { brands: readonly { brand: string }[]; platform: string };
}

/** What tells this browser from others in the list of paired ones: "Google Chrome on Windows". */
export function deviceName({ userAgent, userAgentData }: Agent): string {
  if (!userAgentData) return userAgent.includes('Firefox') ? 'Firefox' : 'Browser';
  const { brands, platform } = userAgentData;
  const named = brands.find(({ brand }) => !/not.*brand|^chromium$/i.test(brand));
  return `${named?.brand ?? 'Chromium'} on ${platform}`;
}
