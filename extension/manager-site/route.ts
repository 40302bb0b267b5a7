/**
 * Whether a URL of a manager site asks for its integrations page: by its path or, as SoSafe's help links it,
 * https://manager.sosafe.de/?redirect=integrations.
 */
export function isIntegrationsRoute(url: URL): boolean {
  return (
    /\/integrations\/?$/.test(url.pathname) || url.searchParams.get('redirect') === 'integrations'
  );
}
