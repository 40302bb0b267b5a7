import { api, call } from '../../api/client.ts';
import { useLoaded } from '../../state/use-loaded.ts';

/** What the HRIS let us read: of the last cycle, or of the wizard's own read before there was one. */
export const useFieldReport = () =>
  useLoaded(() => call(api.connection.fields.$get({ query: {} })), []);
