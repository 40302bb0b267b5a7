/** The same path and query at a simulator, which stands in for all of the vendor's hosts. */
export const atSimulator = (address: string | URL, simulatorUrl: string): string => {
  const { pathname, search } = new URL(address);
  return simulatorUrl + pathname + search;
};
