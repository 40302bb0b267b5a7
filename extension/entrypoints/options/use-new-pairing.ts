import { useRef } from 'preact/hooks';
import { pairing } from '../../state/pairing.ts';

/** Whether the pairing was made while this page was open. */
export function useNewPairing(): boolean {
  const atFirst = useRef(pairing.value?.token);
  return pairing.value != null && pairing.value.token !== atFirst.current;
}
