/** The integrations panel. */
export function Panel() {
  return <h2>Rollcall</h2>;
}
